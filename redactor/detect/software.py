"""Words of software that nobody is called: programs, protocols, parts of systems, and names that are made of them.

A language model that was trained on talk takes `webhook`, `AMQP` or `AgentExecutor` for people. Words that are somebody's name as well
(Jenkins, Kafka, Cassandra, Ruby) are not here.
"""

from __future__ import annotations

import re

from redactor.conversation.lexicon import is_common
from redactor.conversation.nicknames import NICKNAMES

_WORDS = frozenset(
    # parts of systems
    "adapter allocator api apis app apps async auth autoscaler backend backends backoff batcher blob bool boolean broker bucket "
    "buffer changelog favicon readme "
    "cache caches callback cgroup checkpoint checksum cli codec config configmap container containers controller coroutine cpu cron "
    "cronjob crypto daemon daemonset database dataset datastore db deadlock debug decoder deployment deserializer dispatcher dns "
    "downstream emitter encoder endpoint endpoints enum env etl eventbus eviction exception executor exporter failover fallback "
    "fetcher filesystem firewall formatter frontend func gateway gateways goroutine gpu handler handlers hashmap healthcheck "
    "hostname hypervisor indexer ingester ingress initializer inode int interceptor invoker iterator json kernel kube kubernetes "
    "kubelet latency lexer listener loader localhost logger loopback mainframe manager mapper metadata metrics microservice "
    "middleware modem module multiplexer mutex namespace node nodes null nullptr numpy oauth observer opcode orchestrator "
    "param params parser payload pipeline plugin plugins pod pods poller postprocessor preprocessor processor producer prober "
    "profiler provisioner proxy proxies pubsub pytest queue queues ratelimit reconciler redirector regex registry relay "
    "renderer replica replicas replicaset repo repository resolver retriever retry router routers runner runtime sandbox scheduler "
    "schema scraper sdk selector semaphore serializer server servers service serviceaccount sharding shard shards sidecar svc "
    "socket sockets spooler statefulset stderr stdin stdout subnet subprocess subscriber supervisor switchover sync syscall "
    "syslog teardown telemetry thread threads threadpool throttler timeout tokenizer toolkit tracer transcoder uploader upstream url "
    "uri uuid validator vector vectorstore vm volume vpc watchdog watcher webhook webhooks websocket websockets worker workers xml "
    "yaml devops devsecops "
    # protocols and formats
    "amqp avro bgp csv ftp ftps gopher gprs graphql grpc gzip html http https icmp iec imap imaps ipc ipsec ipv4 ipv6 jsonl jwt "
    "kerberos ldap ldaps lte mcp mqtt mtls ndjson nfs ntp oidc ospf otlp parquet pop3 protobuf quic rdp rpc rsync rtcp rtmp rtp "
    "rtsp samba saml scp sctp sdp sftp smb smtp smtps snmp soap srtp sse ssh ssl stun syn tcp telnet tftp tls toml udp utf vlan "
    "voip vpn webrtc "
    # programs
    "acpid anacron apache2 apparmor apt auditd avahi awk busybox celery cgroupd chronyd clickhouse collectd containerd coredns "
    "corosync cri crio crond cupsd dbus dhclient dhcpd dmesg dnsmasq dockerd dovecot elasticsearch etcd exim fail2ban fluentbit "
    "fluentd ftpd gcc gitlab gnome grafana gunicorn haproxy httpd influxdb init initd initramfs iptables journald kafkad "
    "keepalived kibana klogd kswapd libvirtd lighttpd logrotate logstash lvm mariadb mdadm memcached minio mongod mongodb mysqld "
    "mysql netfilter networkd networkmanager nginx nodejs nscd ntpd openssh openssl openvpn php polkitd postfix postgres "
    "postgresql proftpd pulseaudio python qemu rabbitmq redis resolved rpcbind rsyslogd runc sbin sendmail smartd smbd snmpd "
    "snapd sshd sshguard stunnel sudo sqlite systemd systemctl timesyncd tomcat traefik udevd udisksd ufw unbound unicorn "
    "uvicorn uwsgi vsftpd wget xinetd zookeeper zsh "
    "rsyslog mmexternal omprog omfwd imfile imtcp imudp imuxsock "
    "dhcpcd hostapd wpasupplicant smtpd qmgr lmtpd opendkim spamd clamd amavisd rspamd saslauthd dovenull inetd tftpd "
    "mongos etcdctl kubectl kubeadm podman buildkitd consul envoy istiod linkerd telegraf "
    "promtail alertmanager prometheus thanos cadvisor node-exporter nvme nvme0 pci pcie usb sata eth0 wlan0 wlan1 "
    "borg restic rclone rsnapshot duplicity captive radiusd freeradius openldap slapd sssd winbindd nmbd unboundd "
    "asterisk freeswitch kamailio opensips rtpengine dtmf ivr dnis "
    "aks aof checkpointer eks gke lxc lxd mnesia npm overlayfs pnpm rdb serilog wandb "
    # commands of a shell, and what systems write of themselves
    "accessdb addgnupghome addgroup addpart adduser agetty anthoscli applygnupgdefaults appres appstreamcli apropos "
    "argparse argv arpd asyncio badblocks basename basenc bashbug blkdeactivate blkdiscard blkid blkzone blockdev bugpoint "
    "busctl bzcat bzcmp bzdiff bzegrep bzexe bzfgrep bzgrep bzless bzmore capsh captoinfo catman chage chattr chcon chcpu "
    "chfn chgpasswd chgrp chmem chpasswd chromium chrt chsh cksum clusterdb cmake colcrt colrm comm corelist corepack cpack "
    "cpan cpgr cppw createdb createlang createuser cscope csplit ctags ctrlaltdel ctstat debconf debugfs delgroup delpart "
    "deluser devlink devtmpfs diff dircolors dirmngr dirname dmsetup dmstats dnsdomainname domainname dpkg dqtool dracut "
    "dropdb droplang dropuser dsymutil dumpsexp editres egrep elfedit encguess envsubst errno escapesrc etags expr faillock "
    "faillog fakeroot fallocate ffmpeg ffplay ffprobe fgrep filefrag fincore findfs findmnt fnmatch fsck fsfreeze fstrim "
    "funzip fuser gapplication gcloud gcore gcov gdb gdbtui gdbus genbrk gencat genccode gencfu gencmn gencnval gendict "
    "genericpath genl genrb gensprep geqn getcap getconf getent getopt getpcaps gettext gettextize gmake gpasswd gpg "
    "gpgcompose gpgconf gpgparsemail gpgsm gpgsplit gpgtar gpgv gpic gprof gprofng gresource grog grops grotty groupadd "
    "groupdel groupmems groupmod grpck grpconv grpunconv gsettings gsutil gtbl gunzip gzexe hardlink heaptrack helpztags "
    "hexdump hostid hostnamectl hugepage hugepages hwclock iconv iconvconfig icuexportdata icuinfo icupkg ifconfig "
    "importlib infocmp infotocap initdb installkernel instmodsh ipcmk ipcrm ipcs ipmaddr iptunnel ischroot isosize "
    "itertools jarsigner javac javadoc javap jcmd jconsole jdeprscan jdeps jdk jexec jhsdb jimage jinfo jlink jmap jmod "
    "jnativescan journalctl jpackage jre jrunscript jshell jstack jstat jstatd jwebserver kbxutil keyring keytool killall "
    "lastb lastlog lavfi ldattach ldconfig lessecho lessfile lesskey lesspipe lexgrog libnetcfg linecache listres lnstat "
    "locale localectl localedef logfile loggen loginctl logname logsave losetup lsattr lsblk lscpu lsfd lsipc lsirq lslocks "
    "lslogins lsmem lsns lsof lspgpot luit lzcat lzcmp lzdiff lzegrep lzfgrep lzgrep lzless lzma lzmainfo lzmore makeconv "
    "mandb manpath mawk mcookie memusage memusagestat mesg metaspace mkdir mkfifo mkfs mknod mkswap mktemp mountpoint "
    "mpicalc msgattrib msgcat msgcmp msgcomm msgconv msgen msgexec msgfilter msgfmt msggrep msginit msgmerge msgunfmt "
    "msguniq mtrace namei nameif nawk neqn netstat networkctl newgrp newusers ngettext nisdomainname nohup nologin nproc "
    "npx nroff nsenter nstat numfmt objcopy objdump openjdk optscript osslsigncode partx passwd pathchk pathlib pdbtool "
    "peekfd perlbug perldoc perlivp perlthanks pgbench pgrep piconv pidof pidwait pinentry pkaction pkcheck pkcon pkgconf "
    "pkgdata pkill pkmon pkttyagent pldd plipconfig pmap pngfix podchecker posixpath poweroff preconv printenv printf "
    "prlimit prtstat pslog psql pstree ptar ptardiff ptargrep pthread pwck pwconv pwd pwdx pwunconv pygmentize pzstd ranlib "
    "rarp rbash rdma readelf readlink readprofile readtags realpath reindexdb reprlib resizepart rgrep rmdir rmiregistry "
    "routel rpcgen rtacct rtcwake rtmon rtstat runcon runlevel runuser rview rvim sanstats savelog scriptlive scriptreplay "
    "sdiff sed serialver servername setarch setcap setpriv setsid setterm shadowconfig shasum shuf shutil slabtop slattach "
    "slogin snapcraft snice soelim sotruss splain sprof stat stdbuf stdlib strace streamzip strgen stty sulogin swaplabel "
    "swapoff swapon sysctl tabs tar tarcat taskset tclsh telinit tempfile timedatectl tipc tlab tload tmpfs tmux tomlq tput "
    "trigproc tset tsort tzselect ucfq ucfr uclampset uconv udev umount uncompress uniq unlzma unxz unzip unzipsfx unzstd "
    "uptime useradd userdel usermod utmpdump vacuumdb vacuumlo valgrind validlocale vdir vdpa vgdb viewres vigr vim vimdiff "
    "vimtutor vipw vmstat watchgnupg wdctl whatis whereis wipefs xauth xdpyinfo xdriinfo xfontsel xgettext xkill xlsatoms "
    "xlsclients xlsfonts xmessage xprop xsubpp xvinfo xwininfo xxd xzcat xzcmp xzdiff xzegrep xzfgrep xzgrep xzless xzmore "
    "ypdomainname zcat zcmp zdiff zdump zegrep zfgrep zforce zgrep zipcloak zipdetails zipgrep zipimport zipinfo zipnote "
    "zipsplit zless zmore znew zramctl zstd zstdcat zstdgrep zstdless zstdmt "
    # calls of a system, parts of kernels and compilers, ciphers
    "accept4 aead aesgcm asn1 atexit autovacuum bgwriter bigint bitrate bitstream bpf bridge0 btree bytea calloc cfg cflags "
    "cgroup2 cgroups chacha20 chdir cherrypick cipherlist ciphersuite ciphersuites clang classloader classpath clone3 "
    "conftest constexpr coredump cpuidle cpuset curve25519 cxx cxxflags datname debuginfo demuxer devpts distutils docker0 "
    "ecdh ecdhe ecdsa ed25519 endian endif epoll eth1 eventfd exec execve exfat ext2 ext3 ext4 fanotify fchdir fchmod "
    "fchown fcntl fdatasync fdisk framerate fstat fstatat fsync ftruncate futex gclog getcwd getdents64 getegid geteuid "
    "getgid getpid getppid getrandom getrlimit getsockname getsockopt gettid getuid gitconfig gitignore h264 h265 heapdump "
    "hostkey hostkeys hotspot hugetlbfs hwrng iface ifdef ifndef inodes inotify int32 int64 ioctl jsonb jvm kexinit "
    "keyframe keyrings khugepaged ksoftirqd kthread kthreadd kvm kworker lchown ldflags libc libx264 linkat listxattr lseek "
    "lstat madvise makefile malloc memalign memchr memcmp memcpy memfd memmove mempool memset mincore mkdirat mlock mmap "
    "mmio mountpoints mprotect mqueue mremap msync mtu multiarch multicast munmap muxer muxing mypy nanosleep netdev "
    "netlink newfstatat noatime nodelalloc nodev noexec nosuid npmrc nullglob nullopt openat openat2 overlay2 packfile "
    "pagecache pcap pgdata pipe2 pkcs12 poly1305 ppoll pragma prctl pread64 preadv println prlimit64 procfs ptrace pwrite64 "
    "pycache pyproject qdisc ramdisk readahead readlinkat realloc rebase recvfrom recvmmsg recvmsg reflog refspec regclass "
    "relatime relkind relname rename2 renameat rlimit rpath rseq rustc rustdoc rustfmt rustup safepoint sched sdist seccomp "
    "securityfs select6 sendfile sendmmsg sendmsg sendto setgid setgroups setpgid setrlimit setsockopt setuid setuptools "
    "sha1 sha256 sha384 sha512 shmat shmem sigaction sigalg sigalgs sigaltstack sigchld sighup sigint sigkill sigpipe "
    "sigprocmask sigquit sigreturn sigsegv sigterm socketpair splice squashfs stacktrace statfs statx strcasecmp strcat "
    "strchr strcmp strcpy strcspn strdup strlen strncmp strncpy strrchr strspn strstr strtok strtol strtoul subsys "
    "superblock swscale symlink symlinkat syms symtab sysfs sysinfo sysroot tablespace tablespaces tap0 tcpdump tcsetattr "
    "terraformrc tfstate tgkill timerfd timestamptz tmpfile toolchain toolchains traceback tracefs tracepoint traceroute "
    "tun0 typeid typeof uint32 uint64 uint8 umask undef unistd unix unlinkat unshare usename userland usleep utimensat "
    "varchar vdso vfat vfork vfs virtio virtualenv vmalloc vmlinux vp8 vp9 vsyscall wait4 waitid walwriter workqueue "
    "worktree writev x509 xattr xfs yuv zlib zram zswap "
    # what logs say in one word
    "acked crashloopbackoff dequeued econnrefused econnreset enoent enqueued errimagepull etimedout healthz "
    "imagepullbackoff livez nack nacked noop oomkilled readyz "
    # code and shells
    "bash chmod chown cjs const deserialize devs dict dotfiles fixture fixtures github glob grep href impl irb jsx keychain "
    "mjs monorepo mutable netrc osxkeychain readonly repos ripgrep ref refs rootdir serialize src struct "
    "structs tsconfig tsx tty typedef uname urllib venv whoami xargs "
    # pages, and what they are told of those who can't see them (WAI-ARIA)
    "alertdialog breadcrumb btn checkbox checkboxes columnheader combobox contentinfo dropdown gridcell iframe img listbox "
    "listitem menubar menuitem menuitemcheckbox menuitemradio navbar onclick placeholder progressbar radiogroup rowgroup "
    "rowheader scrollbar searchbox sidebar spinbutton svg tabindex tablist tabpanel tbody textarea textbox thead toolbar "
    "tooltip treegrid treeitem viewport "
    # models and agents
    "asr autogen chatbot chatgpt completions crewai langgraph llamaindex voiceflow zapier embedding embeddings guardrail guardrails "
    "langchain langfuse langsmith litellm llm llms mlflow onnx "
    "openai opus prompt prompts pytorch rag stt tensorflow tts vad whisper".split()
)
_PRODUCTS = frozenset(
    "ansible axios clickhouse dependabot dramatiq elasticsearch eslint express.js fastapi fastify github gitlab grafana "
    "gunicorn hadoop haproxy hibernate istio javascript jquery junit kibana kubernetes langchain lodash logstash mariadb mockito "
    "mongodb mypy mysql nginx nodejs numpy postgres postgresql pylint pytest python pytorch rabbitmq redis sqlalchemy sqlite "
    "sveltekit tailwind terraform tomcat tensorflow typescript vitest webpack zookeeper zustand".split()
)
"""Of these each is nobody's name, with a capital too."""
_TYPES = frozenset(
    "error exception executor handler manager factory builder service client server controller provider processor listener "
    "adapter wrapper parser loader runner worker agent chain tool tools retriever serializer formatter validator resolver "
    "job jobs mailer "
    "config options settings context session request response message event callback callbacks tracer template impl".split()
)
"""What the last word of a class's name says that it is."""
_ALSO_NAMES = frozenset(
    "angel april art august bill bob carol chase christian chuck cliff crystal dale daisy dawn dean dick don drew eve faith frank "
    "gene "
    "glen grace grant guy harry hope iris ivy jack jade jewel jim joy june lance lily mark matt max may mike miles miller nick norm "
    "olive pat penny pearl peter ray reed rich rob robin rod rose ruby rusty sandy scott sky stone sue summer ted terry tom tony "
    "violet wade wayne west will woods young".split()
)
"""Common words that are somebody's name too."""
_HUMPS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_CLASS = re.compile(r"(?:[A-Z]+[a-z0-9]+|[A-Z]{2,}(?=[A-Z][a-z])){2,8}[A-Z]{0,4}")
_NAME = re.compile(r"[a-z0-9]+(?:[-_./][a-z0-9]+)*|[A-Z0-9]+")
_LONGEST = 80
_OF_A_CLASS = 2
"""Of more common words than these a name without spaces is a class's or a method's, whatever the last one says."""


def is_software(said: str) -> bool:
    """Whether a text is a word of software, or a name that is made of such words: `webhook`, `llm-router`, `ValueError`.

    >>> [is_software(said) for said in ("AMQP", "tts-worker", "AgentExecutor", "Kafka", "jane-router", "RoseManager")]
    [True, True, True, False, False, False]
    """
    if len(said) > _LONGEST:
        return False
    if said.lower() in _PRODUCTS:
        return True
    if _NAME.fullmatch(said):
        parts = re.split(r"[-_./]", said.lower())
        known = [part in _WORDS or part.isdigit() for part in parts]
        return all(known) and not parts[0].isdigit()
    if _CLASS.fullmatch(said):
        humps = [hump.lower() for hump in _HUMPS.findall(said)]
        return (humps[-1] in _TYPES or humps[-1] in _WORDS or len(humps) > _OF_A_CLASS) and all(
            hump in _WORDS
            or hump.isdigit()
            or (len(hump) > 1 and is_common(hump) and hump not in _ALSO_NAMES and hump not in NICKNAMES)
            for hump in humps
        )
    return False
