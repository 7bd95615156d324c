#!/bin/bash
# Where one of the three ends, all end, and the service manager starts all again.
set -euo pipefail
vector --quiet --config /etc/vector/vector-raw.yaml \
    | /opt/redactor/bin/redactor stream \
    | vector --quiet --config /etc/vector/vector-redacted.yaml
