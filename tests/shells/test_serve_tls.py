"""TLS and client certificates, made here with the openssl command."""

import http.client
import shutil
import socket
import ssl
import subprocess
import time

import pytest
from serving import Upstream, light_path, serving

from redactor.errors import UsageError
from redactor.shells.serve import Limits, Settings, Tls
from redactor.shells.serve import Upstream as Target

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Two authorities, `ours` and `theirs`; a server and a client of ours, a client of theirs."""
    folder = tmp_path_factory.mktemp("certificates")

    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    def key(name):
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", f"{name}.key")

    for name in ("ours", "theirs"):
        key(name)
        openssl(
            "req", "-x509", "-key", f"{name}.key", "-subj", f"/CN={name}", "-days", "2", "-out", f"{name}.pem"
        )
    (folder / "names").write_text("subjectAltName=IP:127.0.0.1,DNS:localhost\n")
    for name, authority in (("server", "ours"), ("client", "ours"), ("stranger", "theirs")):
        key(name)
        openssl("req", "-new", "-key", f"{name}.key", "-subj", f"/CN={name}", "-out", f"{name}.csr")
        signer = ["-CA", f"{authority}.pem", "-CAkey", f"{authority}.key", "-CAcreateserial"]
        openssl(
            "x509",
            "-req",
            "-in",
            f"{name}.csr",
            *signer,
            "-days",
            "2",
            "-extfile",
            "names",
            "-out",
            f"{name}.pem",
        )
        both = (folder / f"{name}.pem").read_text() + (folder / f"{name}.key").read_text()
        (folder / f"{name}.both").write_text(both)
    openssl("pkey", "-in", "server.key", "-aes256", "-passout", "pass:secret", "-out", "locked.key")
    return folder


@pytest.fixture(scope="module", autouse=True)
def light():
    with light_path():
        yield


@pytest.fixture(scope="module")
def server(light, files):
    tls = Tls(files / "server.pem", files / "server.key", files / "ours.pem")
    with serving(tls=tls, limits=Limits(read_seconds=2)) as server:
        yield server


def context(files, client=None, **options):
    made = ssl.create_default_context(cafile=files / "ours.pem")
    if client:
        made.load_cert_chain(files / f"{client}.both")
    for name, value in options.items():
        setattr(made, name, value)
    return made


def post(server, made, body=b'"CANARY"'):
    connection = http.client.HTTPSConnection("127.0.0.1", server.port, timeout=20, context=made)
    try:
        connection.request("POST", "/redact", body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def test_a_client_with_a_certificate_of_ours(server, files):
    assert server.url.startswith("https:")
    assert post(server, context(files, "client")) == (200, b'"[SECRET]"')
    large = b'"' + b"a" * 1_000_000 + b'"'
    assert post(server, context(files, "client"), large) == (200, large)


@pytest.mark.parametrize("client", [None, "stranger"])
def test_others_are_refused(server, files, client):
    with pytest.raises((OSError, http.client.HTTPException)):
        post(server, context(files, client))
    assert post(server, context(files, "client"))[0] == 200


def test_old_tls_and_plain_http_are_refused(server, files):
    old = context(files, "client")
    with pytest.warns(DeprecationWarning):
        old.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises(OSError):
        post(server, old)
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    with pytest.raises((OSError, http.client.HTTPException)):
        connection.request("GET", "/healthz")
        connection.getresponse()
    connection.close()


def test_a_handshake_has_a_deadline(server):
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as sock:
        assert sock.recv(100) == b""
    assert time.monotonic() - began < 15


def test_client_certificates_are_enough_beyond_loopback(files):
    tls = Tls(files / "server.pem", files / "server.key", files / "ours.pem")
    assert not Settings(host="0.0.0.0", tls=tls).is_loopback
    with pytest.raises(UsageError):
        Settings(host="0.0.0.0", tls=Tls(files / "server.pem", files / "server.key"))


@pytest.mark.parametrize(
    ("cert", "key", "authority"),
    [
        ("none", "server.key", None),
        ("server.pem", "none", None),
        ("server.pem", "client.key", None),
        ("server.pem", "locked.key", None),
        ("server.pem", "server.key", "none"),
        ("server.pem", "server.key", "server.key"),
    ],
)
def test_files_that_can_not_be_used(files, cert, key, authority):
    with pytest.raises(UsageError) as caught:
        Tls(files / cert, files / key, files / authority if authority else None).context()
    assert str(files) not in str(caught.value)


def test_an_upstream_with_tls_both_ways(server, files):
    """One redactor in front of another, which knows clients by their certificates."""
    url = f"{server.url}/redact"
    for cert, status in (("client.both", 200), ("stranger.both", 503)):
        with serving(upstream=Target(url, {}, 5, files / "ours.pem", files / cert)) as front:
            connection = http.client.HTTPConnection("127.0.0.1", front.port, timeout=20)
            for _ in range(2):
                connection.request("POST", "/forward", b'"CANARY"', {"Content-Type": "application/json"})
                answer = connection.getresponse()
                answer.read()
                assert answer.status == status
                if answer.getheader("Connection") == "close":
                    break
            connection.close()


def test_an_upstream_that_is_another_is_not_told_anything(light, files):
    """Its certificate is not of the authority that was named."""
    store = Upstream()
    tls = Tls(files / "stranger.pem", files / "stranger.key")
    with (
        serving(tls=tls, upstream=Target(store.url)) as wrong,
        serving(upstream=Target(f"{wrong.url}/forward", {}, 5, files / "ours.pem")) as front,
    ):
        connection = http.client.HTTPConnection("127.0.0.1", front.port, timeout=20)
        connection.request("POST", "/forward", b'"CANARY"', {"Content-Type": "application/json"})
        assert connection.getresponse().status == 503
        connection.close()
    assert store.seen == 0
    store.close()
