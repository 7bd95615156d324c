#!/bin/sh
# What redactor has to say, of a wrong option for one, goes to a file of its own; never a line of the data.
exec 2>> /var/log/redactor.log
REDACTOR_NONCE=put-your-own-nonce-here exec /opt/redactor/bin/redactor stream --protocol rsyslog-mmexternal
