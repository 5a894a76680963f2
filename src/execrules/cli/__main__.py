"""`python -m execrules.cli` does what `execrules` does."""

from execrules.cli.entry import main

if __name__ == "__main__":
    main()
