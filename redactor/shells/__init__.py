"""Everything that touches a file, a pipe, a process, a signal or the clock."""
