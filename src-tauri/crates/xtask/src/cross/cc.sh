#!/bin/sh
# Stands in for Apple's C compiler while Rust is type-checked. Build scripts compile C and Objective-C of other packages; nothing is
# linked, so nobody reads the objects: they are empty. What asks for more than an object goes to the compiler of this machine.
object=
compiles=
before=
for word in "$@"; do
    [ "$before" = "-o" ] && object=$word
    [ "$word" = "-c" ] && compiles=yes
    before=$word
done
if [ -n "$compiles" ] && [ -n "$object" ]; then
    : >"$object"
    exit
fi
for word in "$@"; do
    shift
    case $word in
    --target=* | -m*-version-min=* | -arch | arm64 | x86_64 | -isysroot*) ;;
    *) set -- "$@" "$word" ;;
    esac
done
exec cc "$@"
