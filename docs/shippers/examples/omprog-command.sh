#!/bin/bash
# Redacted lines go to the stdin of a command. When it ends, redactor ends too, and rsyslog starts both again.
exec /opt/redactor/bin/redactor stream --protocol rsyslog-omprog --output >(exec /usr/local/bin/ship-lines)
