#!/bin/bash
# Filebeat writes to redactor and to nothing else. Where one of the two ends, both end, and the service manager starts both again.
set -euo pipefail
filebeat -e -c /etc/filebeat/filebeat.yml | /opt/redactor/bin/redactor stream >> /var/log/redacted.log
