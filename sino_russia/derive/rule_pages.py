"""The manual pages of all rules, as one page."""

from sino_russia.rules import catalogue


def page() -> str:
    """Every rule as Markdown: a table of all, then the page of each, as `sino-russia explain` prints it."""
    rules = catalogue().values()
    lines = [
        "# Rules",
        "",
        "Generated from the rules. An error fails the check, a warning does not.",
        "That files are in canonical form is told by `sino-russia fmt --check`.",
        "",
        "| rule | severity | what is wrong |",
        "|---|---|---|",
        *(f"| [{rule.name}](#{rule.name}) | {rule.severity} | {rule.summary} |" for rule in rules),
    ]
    for rule in rules:
        lines += ["", f"## {rule.name}", "", f"*{rule.severity.capitalize()}.* {rule.page}"]
    return "\n".join(lines) + "\n"
