#!/bin/sh
# Runs a program of tests in Wine. Wine kills a program that is not gone half a second after its end, as happens on a busy machine, and
# then its exit code is lost; what it printed last counts instead. Given: Wine, the program, its words.
#
# The output goes through a file: what a test leaves behind may hold a pipe open for ever.
output=$(mktemp)
trap 'rm -f "$output"' EXIT
# Authorities of this machine, which cargo names to whatever it runs; Wine cannot add to its own.
unset SSL_CERT_FILE SSL_CERT_DIR
"$@" >"$output" 2>&1 &
tests=$!
tail --follow --lines=+1 --sleep-interval=0.1 --pid="$tests" "$output" &
shown=$!
wait "$tests"
code=$?
wait "$shown"
if [ "$code" -eq 137 ] && grep -q '^test result: ok\.' "$output"; then
    code=0
fi
exit "$code"
