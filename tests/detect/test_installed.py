"""In the logs of a machine what is installed stays, and who works there goes."""

import pytest

from redactor import Redactor
from redactor.detect.installed import installed

STAYS = [
    "Unpacking libquarl3:amd64 (3.0.16-1~deb12u1) over (3.0.14-1~deb12u2) ...",
    "Preparing to unpack .../6-libquarl3.11-minimal_3.11.2-6+deb12u6_amd64.deb ...",
    "Setting up gnarlpg-l10n (2.2.40-1.1) ...",
    "Processing triggers for libzorp-bin (2.36-9+deb12u10) ...",
    "status half-configured fontquirk:all 4.2.0-7",
    "run with --install /usr/bin/quarlc quarlc /usr/lib/jvm/java-17-openjdk-amd64/bin/quarlc --slave /usr/share/man/man1/quarlc.1.gz",
    "link group quarltool updated to point to /usr/bin/quarltool",
    "19 notice 12.1kB lib/content/commands/quarl-dedupe.js",
    "9 verbose argv pack quarl@11.19.1",
    "20 silly REMOVE node_modules/quarl/node_modules/zorpify/lib/glob.js",
    "24 notice @quarlscope/fs-minipass",
    "1851.685774408:main thread    : modules.c: Requested to load module 'lmquarl'",
    "1851.686495202:main thread    : omquarl.c: entry point 'newActInst' not present in module",
    "[20419:20419:1123/163732.045486:VERBOSE1:components/policy/loader.cc:120] Skipping platform policies",
    "AccountReconcilor::RegisterWithContentSettings",
    "[debug][perf] name = sun.gc.policy.generations, dtype = 11, units = 1, vlen = 0, size = 56",
    "  - enlarge_chunks_in_place: 1.",
    "  keepAliveZorp: false,",
    "Thread attached (tid: 20324, pthread id: 140493142881984)",
    "dangling tree f3a3171b37ce60c691f84e46446efc48f72afb12",
    "logfile /root/.npm/_logs/2026-11-23T06_07_01_949Z-debug-0.log",
    "built with libzorpformat support",
    "observing PasswordManager.SavedPasswordIsGenerated",
]
GOES = [
    ("open /home/thorvald/app/node_modules/quarl/index.js failed", ["thorvald"]),
    ("drwxr-xr-x 2 thorvald staff 4096 Nov 23 07:35 photos", ["thorvald"]),
    (
        "/usr/bin/sudo: thorvald : TTY=pts/0 ; PWD=/home/thorvald ; USER=root ; COMMAND=/usr/bin/apt",
        ["thorvald"],
    ),
    ("session opened for user thorvald by /usr/sbin/sshd", ["thorvald"]),
    ("mail to oluwaseun@example.org via /usr/sbin/sendmail", ["oluwaseun"]),
    ("docs/lena_quill_cv.pdf uploaded by Lena Quill", ["lena_quill", "Lena Quill"]),
    ("src/marta_kowalska.py:: owner Marta Kowalska", ["Marta Kowalska"]),
    ("12 Priscila, Hyun-woo (Priscila, Hyun-woo, +4)", ["Priscila", "Hyun-woo"]),
    ("driver 'Thorvald Brekke' checked in", ["Thorvald", "Brekke"]),
    ("call 415.555.0132 or CPF 123.456.789-09", ["415.555.0132", "123.456.789-09"]),
    ("pid=40071188 patient", ["40071188"]),
    ("/var/mail/thorvald and /etc/sudoers.d/thorvald", ["mail/thorvald"]),
    ("kassim_at_sea: hello everybody", ["kassim"]),
]


@pytest.mark.parametrize("line", STAYS)
def test_what_is_installed_stays(redactor: Redactor, line: str) -> None:
    assert redactor.redact_text(line) == line


@pytest.mark.parametrize(("line", "gone"), GOES)
def test_who_works_there_goes(redactor: Redactor, line: str, gone: list[str]) -> None:
    redacted = redactor.redact_text(line)
    assert [said for said in gone if said in redacted] == []


def test_files_of_somebody_are_not_the_systems():
    for path in (
        "/home/lena/usr/bin/x",
        "/run/user/1000",
        "/dev/shm/lena",
        "/etc/sudoers.d/lena",
        "/tmp/lena_quill",
    ):
        assert list(installed(path)) == [], path


def test_a_program_is_known_by_its_file():
    text = "install /usr/bin/quarl: quarl, and quarl@example.org"
    assert [text[start:end] for start, end in installed(text)] == ["/usr/bin/quarl", "quarl"]
