#!/bin/sh
REDACTOR_NONCE=put-your-own-nonce-here exec /opt/redactor/bin/redactor stream --protocol rsyslog-mmexternal
