#!/bin/sh
# A scanner for tests: finds the word HARM, and does not know as long as the file named by $1 is there.
test -e "$1" && exit 2
grep -q HARM "$2" && echo "$2: Test-Signature FOUND" && exit 1
exit 0
