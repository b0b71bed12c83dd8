-- A call has at most one answer. Never edited after a release.

-- Of several that were given to one call before, the first keeps it; an estimate that came with a call goes with it.
UPDATE responses SET call = NULL, estimate = agent_rating
WHERE call IS NOT NULL AND EXISTS (
  SELECT 1 FROM responses first
  WHERE first.call = responses.call AND (coalesce(first.rated_at, 0), first.id) < (coalesce(responses.rated_at, 0), responses.id)
);

CREATE INDEX responses_by_call ON responses (call) WHERE call IS NOT NULL;
