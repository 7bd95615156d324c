# ruff: noqa: E501 - tables of words and forms read best as they are
"""Lines that programs write: names of programs, classes and hosts in them are nobody's, logins and callers are somebody's."""

from __future__ import annotations

import builtins
import random

from training import slots, sources
from training import words as w
from training.examples import Pieces

R = random.Random

PROGRAMS = (
    "dhclient sshd systemd cron crond CRON kernel sudo su nginx httpd apache2 haproxy envoy traefik postgres mysqld mongod "
    "redis-server memcached rabbitmq kafka zookeeper etcd "
    "kubelet kube-proxy containerd dockerd coredns flanneld calico-node NetworkManager wpa_supplicant avahi-daemon chronyd ntpd "
    "rsyslogd syslog-ng auditd polkitd dbus-daemon udevd "
    "logind login getty postfix dovecot exim named unbound dnsmasq openvpn strongswan charon fail2ban iptables ufw firewalld snapd "
    "apt dpkg yum dnf smartd mdadm lvm multipathd iscsid "
    "libvirtd qemu-kvm vmtoolsd cloud-init puppet-agent chef-client salt-minion ansible consul vault nomad terraform prometheus "
    "alertmanager grafana loki promtail fluentd fluent-bit "
    "vector logstash filebeat telegraf collectd statsd asterisk freeswitch kamailio opensips coturn livekit-server gunicorn uvicorn "
    "celery supervisord node pm2 java tomcat jetty php-fpm "
    "voice-gateway call-router agent-runner transcriber tts-worker billing-api auth-service scheduler worker ingest webhook-relay "
    "session-store crm-sync rsync snmpd xinetd nscd sssd"
).split()  # fmt: skip
SOFTWARE = (
    "Kafka;RabbitMQ;Redis;Memcached;Postgres;PostgreSQL;MySQL;MongoDB;Cassandra;Elasticsearch;OpenSearch;Kibana;Grafana;Prometheus;Jenkins;GitHub;GitLab;Bitbucket;Jira;Confluence;Linear;Notion;Slack;"
    "Zendesk;Intercom;Salesforce;HubSpot;Freshdesk;ServiceNow;PagerDuty;Datadog;Sentry;Splunk;New "
    "Relic;Honeycomb;Jaeger;Zipkin;OpenTelemetry;Docker;Kubernetes;Helm;Istio;Envoy;Traefik;Nginx;Apache;Tomcat;"
    "Terraform;Ansible;Vagrant;Puppet;Chef;Consul;Vault;Nomad;Airflow;Dagster;Prefect;Spark;Hadoop;Hive;Presto;Trino;Flink;Beam;Snowflake;Redshift;BigQuery;Databricks;Looker;Tableau;Metabase;dbt;Fivetran;"
    "Python;Java;Ruby;Rust;Swift;Kotlin;Scala;Perl;Julia;Haskell;Elixir;Go;Django;Flask;FastAPI;Rails;Laravel;Spring;Hibernate;React;Angular;Vue;Svelte;Next.js;Node;Deno;Express;Webpack;Vite;Babel;Jest;Cypress;"
    "Selenium;Playwright;Postman;Swagger;Twilio;Vonage;Plivo;Deepgram;Whisper;ElevenLabs;Cartesia;Retell;Vapi;Bland;LiveKit;Pipecat;Rasa;Dialogflow;Lex;Polly;Transcribe;Bedrock;Claude;Gemini;Llama;Mistral;Mixtral;"
    "Qwen;Falcon;Cohere;OpenAI;Anthropic;LangChain;LangGraph;LlamaIndex;AutoGen;CrewAI;Haystack;Langfuse;LangSmith;Pinecone;Weaviate;Milvus;Chroma;Qdrant;Faiss;Ubuntu;Debian;Fedora;Alpine;CentOS;Windows;Android;"
    "Chrome;Firefox;Safari;Edge;Mozilla;Chromium;Webkit;Gecko;Stripe;Plaid;Square;Adyen;Braintree;Klarna;Zelle;Venmo;Auth0;Okta;Keycloak;Cognito;Firebase;Supabase;Heroku;Vercel;Netlify;Cloudflare;Fastly;Akamai;Lambda;"
    "Azure;Zapier;Airtable;Calendly;Mailgun;SendGrid;Mailchimp;Segment;Mixpanel;Amplitude;Asterisk;Genesys;Avaya;Five9;Talkdesk;NICE;Verint;Epic;Cerner;Athena;Teams;Zoom;Webex;Outlook;Excel;Word;Photoshop;Figma;Canva"
).split(";")  # fmt: skip
PROTOCOLS = (
    "TCP UDP TLS SSL SSH DHCP DNS NTP ARP ICMP HTTP HTTPS AMQP MQTT SIP RTP SRTP WebRTC STUN TURN ICE gRPC REST SOAP LDAP RADIUS "
    "Kerberos SAML OAuth OIDC JWT SMTP IMAP FTP SFTP SNMP BGP OSPF VLAN VXLAN IPsec WireGuard NFS SMB iSCSI RAID LVM NVMe SATA "
    "PCI USB ACPI BIOS UEFI GPU CPU RAM OOM GC JVM JDBC ODBC RPC XML YAML CSV Parquet Avro Protobuf gzip DHCPACK DHCPREQUEST "
    "DHCPOFFER SYN ACK FIN RST PING PONG GET POST PUT DELETE PATCH HEAD OPTIONS SELECT INSERT UPDATE COMMIT ROLLBACK BEGIN "
    "SIGTERM SIGKILL SIGHUP INVITE BYE REGISTER CANCEL"
).split()
PARTS = (
    "Agent Executor Retry Policy Tool Chain Runner Session Handler Manager Factory Service Client Server Request Response Context "
    "Buffer Stream Queue Worker Thread Pool Cache Store Loader Parser Builder Config "
    "Provider Adapter Bridge Proxy Controller Listener Observer Callback Message Event Router Registry Scheduler Task Job Batch "
    "Model Graph Node Edge Memory Vector Index Prompt Token Embedding Completion Chat Voice "
    "Call Audio Speech Transcriber Recorder Billing Invoice Order Payment User Account Customer Auth Login Key Value Map List Set "
    "Array Object Json Http Sql Db Api Url File Path Disk Volume Pod Container Image Cluster "
    "Replica Leader Election Lock Lease Lifecycle Health Probe Metric Counter Gauge Trace Span Log Record Field Schema Table Row "
    "Column Query Result Cursor Connection Socket Channel Packet Frame Codec Encoder Decoder "
    "Sampler Filter Matcher Rule Engine Pipeline Stage Step Plan Planner Memory Buffer Human Assistant Supervisor Triage Handoff "
    "Guardrail Runnable Sequence Lambda Parallel Output Input Base Abstract Default Simple Async Sync"
).split()  # fmt: skip
FAULTS = "Error Exception Warning Failure Timeout Fault Interrupt".split()
ERRORS = sorted(n for n in dir(builtins) if n.endswith(("Error", "Warning", "Exception", "Interrupt")))
ACCOUNTS = (
    "root admin www-data postgres ubuntu nobody git deploy jenkins ec2-user daemon nagios backup mysql redis system anonymous "
    "guest operator svc-billing apache nginx oracle centos"
).split()
STEMS = (
    "rabbit red hash elastic quick data cloud grid flow fire open auto micro mega hyper chat voice talk call text mail pay bill "
    "code dev build ship deploy test log trace metric graph vector tensor neuro deep lang prompt model agent cyber net web app "
    "sync live time event queue task job meta block pixel river snow rain star sun moon bolt spark flux nano tera"
).split()
TAILS = (
    "mq db hub flow kit stack ify ly base ops desk gram chain graph bird box lab labs ware works net io ai forge craft loop pad "
    "point sense scope watch wave mind path ly cast grid port dash"
).split()


def coined(r: R) -> str:
    """A made-up product's name as software firms coin them."""
    a, b = r.choice(STEMS), r.choice(TAILS)
    return r.choice(
        [
            (a + b).capitalize(),
            a.capitalize() + b.capitalize(),
            a + b,
            a.capitalize() + b.upper() if len(b) < 3 else (a + b).capitalize(),
        ]
    )


def software(r: R) -> str:
    """A product, language or service that people name in talk and logs."""
    name = r.choice(SOFTWARE) if r.random() < 0.65 else coined(r)
    return f"{name} {r.randrange(1, 20)}{r.choice(['', f'.{r.randrange(20)}'])}" if r.random() < 0.1 else name


def class_name(r: R) -> str:
    """A name of a class or of an error, in capitals inside the word."""
    if r.random() < 0.2:
        return r.choice(ERRORS)
    parts = r.sample(PARTS, r.choice([1, 2, 2, 3]))
    if r.random() < 0.15:
        parts[0] = r.choice(
            [
                "HTTP",
                "SQL",
                "JSON",
                "LLM",
                "API",
                "SSL",
                "IO",
                "URL",
                "OpenAI",
                "LangChain",
                "Redis",
                "Kafka",
                "Twilio",
                "Claude",
            ]
        )
    if r.random() < 0.4 or len(parts) == 1:
        parts.append(r.choice(FAULTS))
    return "".join(parts)


def identifier(r: R) -> str:
    """A function, module, file or path."""
    a, b, c = (r.choice(PARTS).lower() for _ in range(3))
    return r.choice(
        [
            f"{a}_{b}", f"{a}_{b}_{c}", f"{a}.{b}", f"{a}.{b}.{class_name(r)}", f"com.{r.choice(STEMS)}{r.choice(TAILS)}.{a}.{class_name(r)}", f"org.{a}.{b}.{class_name(r)}",
            f"{a}/{b}.py", f"{a}.py:{r.randrange(900)}", f"{a}.go:{r.randrange(900)}", f"/{a}/{b}", f"/api/v{r.randrange(1, 4)}/{a}s/{r.randrange(9999)}", f"/var/log/{a}.log",
            f"{a}-{b}-{r.randrange(16**5):05x}", f"{class_name(r)}.{a}", f"{a}({b}={r.randrange(99)})", f"node_modules/{a}/{b}.js", f"{a}-{r.randrange(9)}", f"{a}::{b}",
        ]
    )  # fmt: skip


def host(r: R) -> str:
    """A name of a machine."""
    a, b = (
        r.choice(
            [
                "ip-10-0",
                "web",
                "db",
                "app",
                "node",
                "worker",
                "edge",
                "gw",
                "prod",
                "stage",
                "combo",
                "srv",
                "vm",
                "k8s",
            ]
        ),
        r.choice(STEMS),
    )
    return r.choice(
        [
            f"{a}-{r.randrange(1, 99):02d}",
            f"{b}{r.randrange(1, 99)}",
            f"{a}.{b}.internal",
            f"{b}-{a}-{r.randrange(9)}",
            "localhost",
            "router",
            b,
        ]
    )


def login(r: R) -> str:
    """A login as administrators give them."""
    f, s = slots._ascii(sources.first_name(r)), slots._ascii(sources.last_name(r))
    return r.choice(
        [
            f,
            s,
            f"{f[0]}{s}",
            f"{f}{s[0]}",
            f"{f}.{s}",
            f"{f}{r.randrange(99)}",
            f"{s}{f[0]}",
            f"{f[0]}.{s}",
            f"{f}_{s}",
            f"{f[:3]}{s[:3]}{r.randrange(99)}",
        ]
    )


def _ip(r: R) -> str:
    return ".".join(str(r.randrange(1, 255)) for _ in range(4))


MESSAGES = """
session opened for user {ACCOUNT} by (uid={N})
session opened for user {LOGIN} by (uid={N})
session closed for user {LOGIN}
session closed for user {ACCOUNT}
session opened for user {LOGIN} by root
Accepted publickey for {LOGIN} from {IP} port {N} ssh2
Accepted password for {LOGIN} from {IP} port {N}
Failed password for {LOGIN} from {IP} port {N} ssh2
Failed password for invalid user {ACCOUNT} from {IP}
Invalid user {LOGIN} from {IP}
authentication failure; logname= uid={N} euid={N} tty=ssh ruser= rhost={HOST}
authentication failure; rhost={IP} user={ACCOUNT}
authentication failure; rhost={IP} user={LOGIN}
{LOGIN} : TTY=pts/{N} ; PWD=/home/{LOGIN} ; USER=root ; COMMAND=/bin/ls
({ACCOUNT}) CMD ({ID})
({LOGIN}) CMD (/usr/bin/{ID})
New session {N} of user {LOGIN}.
Removed session {N}.
user {LOGIN} logged in from {IP}
login failed for {email}
password reset requested for {email}
user_id={LOGIN} action={ID} status=ok
account created for {person}
connection from {IP} ({HOST}) at {STAMP}
connection lost: '{IP}'
check pass; user unknown
Connection reset by peer
Connection refused by {HOST}:{N}
{PROTO} connection reset by peer, reconnecting to {SOFT}
{PROTO} handshake failed: certificate has expired
{PROTO} from {HOST} (xid=0x{HEX})
{PROTO} request timed out after {N}ms
{CLASS} raised {CLASS}: max iterations exceeded
{CLASS}: max retries exceeded with url: {ID}
{CLASS}: invalid literal for int() with base 10
{CLASS}: 'NoneType' object has no attribute '{ID}'
{CLASS} in {ID}
Traceback (most recent call last): File "{ID}", line {N}, in {ID}
raise {CLASS}(message) from {CLASS}
Caused by: {ID}: {CLASS}
at {ID}({CLASS}.java:{N})
    at {ID} ({ID}:{N}:{N})
Exception in thread "{ID}" {ID}
Unhandled rejection {CLASS}: {ID} is not a function
panic: runtime error: index out of range [{N}] with length {N}
segfault at {HEX} ip {HEX} sp {HEX} error {N} in {ID}
{CLASS} -> {CLASS}: TERMINATE
{CLASS} finished in {N} ms
Entering new {CLASS} chain...
Invoking {CLASS} with tool {ID}
Started {CLASS} for {CLASS}
Starting {CLASS}...
Stopped {CLASS}.
Loaded {CLASS} from {ID}
Registered {CLASS} at {ID}
Retrying {CLASS} in {N} seconds as it raised {CLASS}: Rate limit reached for {MODEL}
Rate limit reached for {MODEL} in organization {ID} on tokens per min
agent={ID} tool={ID} status=ok
agent {CLASS} handed off to {CLASS}
calling tool {ID} with {{"query": "{salad}"}}
tool {ID} returned {N} results
model={MODEL} tokens={N} latency={N}ms
llm call to {SOFT} took {N}ms
{SOFT} TTS latency {N}ms, {SOFT} {MODEL}
{SOFT} webhook received CallSid=CA{HEX}
{SOFT} consumer lag high on partition {N}
{SOFT} build #{N} failed; {SOFT} alert fired
{SOFT} is unreachable, falling back to {SOFT}
{SOFT} version {N}.{N}.{N} detected
{SOFT} client connected to {HOST}:{N}
failed to publish to {SOFT} topic {ID}
syncing {N} records from {SOFT} to {SOFT}
posted to {SOFT} channel #{ID}
{SOFT}: checkpoint complete: wrote {N} buffers
redis PING failed; falling back to {SOFT}
slow query ({N} ms): SELECT * FROM {ID} WHERE id = {N}
deadlock detected; Process {N} waits for ShareLock on transaction {N}
could not connect to {SOFT} at {HOST}
upstream timed out (110: Connection timed out) while reading response header from upstream, client: {IP}, server: {HOST}
{IP} - - [{STAMP}] "GET {ID} HTTP/1.1" {N} {N} "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/{N}.0 Safari/537.36"
{IP} - {LOGIN} [{STAMP}] "POST {ID} HTTP/1.1" {N} {N}
GET {ID} {N} in {N}ms
HTTP/1.1 {N} OK Content-Type: application/json
WebSocket closed: code={N} reason=
websocket error: code={N}, {CLASS}
exit code {N}
exited with status {N}, restarting
process {N} ({PROG}) exited
{PROG}[{N}]: worker {N} started
Back-off restarting failed container {ID} in pod {ID}
Pod {ID} sandbox changed, it will be killed and re-created
Successfully assigned {ID} to {HOST}
Liveness probe failed: HTTP probe failed with statuscode: {N}
Scaled up replica set {ID} to {N}
Pulling image "{ID}:{N}.{N}"
CrashLoopBackOff: {ID}
OOMKilled: container {ID} exceeded {N}Mi
Out of memory: Killed process {N} ({PROG}) total-vm:{N}kB
Reached target {ID}.
Reached target Multi-User System.
Started Daily apt download activities.
Starting Network Time Synchronization...
Listening on D-Bus System Message Bus Socket.
Mounted FUSE Control File System.
{PROG}.service: Main process exited, code=exited, status={N}/FAILURE
{PROG}.service: Scheduled restart job, restart counter is at {N}.
{PROG} startup succeeded
{PROG} shutdown succeeded
alert! {PROG} not running
link is not ready
{PROTO} {PROTO} IPv{N}: link up, {N} Mbps
device eth{N} entered promiscuous mode
usb {N}-{N}: new high-speed USB device number {N} using xhci_hcd
Bluetooth: HIDP (Human Interface Emulation) ver {N}.{N}
Linux version {N}.{N}.{N}-generic (buildd@{HOST}) (gcc version {N}.{N}.{N})
ACPI: PCI Interrupt Link [LNK{HEX}] (IRQs {N} {N} {N})
SELinux: Registering netfilter hooks
audit: type={N} audit({N}.{N}:{N}): apparmor="DENIED" operation="open" profile="{PROG}"
Kernel command line: ro root=LABEL=/ rhgb quiet
CPU {N} microcode updated early to revision 0x{HEX}
call {ID} started direction=inbound
call ended duration={N} reason={ID}
call from {phone} answered by {first}
caller="{person}" duration={N}
caller={phone} callee={phone} codec=opus
caller_name="{person}" queue={ID} wait={N}
INVITE sip:{N}@{HOST} SIP/2.0
transcript chunk {N}: "{salad}"
transcript: "this is {person} calling about {salad}"
user said: "my name is {first}"
patient {person} checked in
patient={person} dob={dob} status={ID}
order {N} shipped to {address}
email sent to {email} via {SOFT}
sms to {phone} queued via {SOFT}
notification sent to {first} {last}
assigned ticket {N} to {person}
handoff to {first} in billing
booking confirmed for {last}, party of {N}
customer {first} {last} not found in {SOFT}
git: {person} <{email}> pushed {N} commits to {ID}
Author: {person} <{email}>
approved by {person}
"""
_LINES = MESSAGES.strip("\n").splitlines()
_MODELS = (
    "gpt-4o gpt-4o-mini gpt-4.1 o3-mini claude-3-5-sonnet claude-sonnet-4 claude-haiku gemini-1.5-pro gemini-2.0-flash "
    "llama-3.1-70b mistral-large nova-2 nova-3 whisper-1 whisper-large-v3 eleven_turbo_v2 sonic-2 qwen2.5 command-r "
    "text-embedding-3-small"
).split()


def _slot(r: R, key: str) -> Pieces:
    if key == "LOGIN":
        return [(login(r), "USERNAME")]
    if key == "IP":
        return [(_ip(r), "?")]
    plain = {
        "ACCOUNT": lambda: r.choice(ACCOUNTS), "N": lambda: str(r.randrange(10 ** r.randrange(1, 6))), "HEX": lambda: f"{r.randrange(16 ** r.randrange(2, 9)):x}", "HOST": lambda: host(r),
        "PROTO": lambda: r.choice(PROTOCOLS), "SOFT": lambda: software(r), "CLASS": lambda: class_name(r), "ID": lambda: identifier(r), "PROG": lambda: r.choice(PROGRAMS),
        "MODEL": lambda: r.choice(_MODELS), "STAMP": lambda: _stamp(r),
    }  # fmt: skip
    if key in plain:
        return [(plain[key](), None)]
    return slots.SLOTS[key](r, False)


def _stamp(r: R) -> str:
    h, m, s, month, day, year = (
        r.randrange(24),
        r.randrange(60),
        r.randrange(60),
        r.randrange(1, 13),
        r.randrange(1, 29),
        r.randrange(2004, 2027),
    )
    short = w.MONTHS[month - 1][:3].title()
    clock = f"{h:02d}:{m:02d}:{s:02d}"
    return r.choice(
        [
            f"{short} {day:2d} {clock}",
            f"{year}-{month:02d}-{day:02d}T{clock}.{r.randrange(1000):03d}Z",
            f"{year}-{month:02d}-{day:02d} {clock},{r.randrange(1000):03d}",
            clock,
            f"{day:02d}/{short}/{year}:{clock} +0000",
        ]
    )


def _filled(r: R) -> Pieces:
    line, out, pos = r.choice(_LINES), [], 0
    while (start := line.find("{", pos)) >= 0:
        if line.startswith("{{", start):
            out.append((line[pos : start + 1], None))
            pos = start + 2
            continue
        end = line.index("}", start)
        out.append((line[pos:start], None))
        out += _slot(r, line[start + 1 : end])
        pos = end + 1
    return [*out, (line[pos:].replace("}}", "}"), None)]


def line(r: R) -> Pieces:
    """One line of a log: what writes it in front, then the message."""
    level = r.choice(
        ["INFO", "WARN", "WARNING", "ERROR", "DEBUG", "info", "error", "FATAL", "TRACE", "NOTICE"]
    )
    pid = f"[{r.randrange(1, 99999)}]" if r.random() < 0.6 else ""
    where = r.choice([identifier(r), class_name(r), r.choice(PROGRAMS)])
    head = r.choice(
        [
            "", "", f"{r.choice(PROGRAMS)}{pid}: ", f"{_stamp(r)} {host(r)} {r.choice(PROGRAMS)}{pid}: ", f"{_stamp(r)} {level} ", f"{level} ", f"{level}: ", f"{level}:{where}:",
            f"{_stamp(r)} {level} {where} - ", f"{_stamp(r)} [{where}] {level} ", f"[{_stamp(r)}] {level} in {where}: ", f"{_stamp(r)} [{level.lower()}] {r.randrange(9999)}#{r.randrange(9)}: ",
            f"I{r.randrange(1000):04d} {r.randrange(24):02d}:{r.randrange(60):02d}:{r.randrange(60):02d}.{r.randrange(10**6):06d}   "
            f"    1 {r.choice(PARTS).lower()}.go:{r.randrange(900)}] ",
            f"{r.choice(PROGRAMS)}(pam_unix){pid}: ", f"{level.lower()}: ", f"({where}) ",
        ]
    )  # fmt: skip
    body = _filled(r)
    if r.random() < 0.2:
        quoted = [(text.replace('"', "'"), label) for text, label in body]
        key = r.choice(["msg", "message", "event", "log"])
        if r.random() < 0.5:
            return [
                (f'{{"level":"{level.lower()}","ts":{r.randrange(10**9)},"logger":"{where}","{key}":"', None),
                *quoted,
                ('"}', None),
            ]
        return [
            (f'level={level.lower()} ts={_stamp(r).replace(" ", "T")} caller={where} {key}="', None),
            *quoted,
            ('"', None),
        ]
    return [(head, None), *body]
