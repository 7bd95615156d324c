"""How records travel: framings, protocols of log shippers, streamed answers; bytes in, bytes out, no socket."""
