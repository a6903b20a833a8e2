"""One module a command: its help, its arguments, what it prints, its exit code."""
