#!/bin/sh
# Tells Aftercall of Twinkle's calls. Make it executable and name it for all events in Twinkle's user profile, page "Scripts".
#
# The queue is in a header of the call's first event alone, here X-Queue; Aftercall remembers it by the call's id. Nothing is printed, because Twinkle reads
# what the script for incoming calls prints; and nothing is waited for before the phone rings.
call() {
    phase=$1
    shift
    aftercallctl call "$phase" --source twinkle --id "$SIP_CALL_ID" "$@" >/dev/null 2>&1
}
case $TWINKLE_TRIGGER in
in_call) call started --direction in --number "$SIP_FROM_USER" --queue "$SIP_X_QUEUE" & ;;
out_call) call started --direction out --number "$SIP_TO_USER" & ;;
in_call_answered | out_call_answered) call answered ;;
in_call_failed | out_call_failed) call missed ;;
local_release | remote_release) call ended ;;
esac
