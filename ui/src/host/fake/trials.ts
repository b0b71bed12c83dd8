/** Made-up trials of the connection, by the variant of the page. */
import type { ConnectionTrial, StepOutcome, StepReport, WayStep } from "../../contract/index.ts";

const STEPS: readonly WayStep[] = ["name", "connect", "proxy", "tls", "key", "path"];

function trial(failed: WayStep | null, proxy: string | null, told: Partial<Record<WayStep, [StepOutcome, string | null, number | null]>>): ConnectionTrial {
  const steps = STEPS.map((step): StepReport => {
    const [outcome, words, milliseconds] = told[step] ?? ["not_tried", null, null];
    return { step, outcome, words, milliseconds };
  });
  return { url: "https://api.nps.today", proxy, ok: failed === null, failed, steps };
}

export const TRIALS: Record<string, ConnectionTrial> = {
  good: trial(null, null, {
    name: ["ok", null, 12],
    connect: ["ok", null, 21],
    proxy: ["absent", null, null],
    tls: ["ok", null, 138],
    key: ["ok", null, null],
    path: ["noted", "the service has nothing at api.paths for ivr_map; what is documented answers instead", null],
  }),
  blocked: trial("tls", "proxy.havblik.example:8080", {
    name: ["ok", null, 3],
    connect: ["ok", null, 4],
    proxy: ["ok", null, null],
    tls: ["failed", "TLS: the certificate of api.nps.today is from an authority that this computer does not trust; behind a company proxy, its root certificate must be among the system's", null],
  }),
};
