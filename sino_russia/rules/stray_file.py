"""Something lies in the data folder that is no record.

Each family of records has its folder, `events` or `sources`; in it, each record is one file that ends in `.yaml`. In
`coverage`, each family has at most one file, `visits.yaml`.

Wrong:

    # file: data/visits/2024/putin-beijing-harbin-2024-05.yml

Right:

    # file: data/visits/2024/putin-beijing-harbin-2024-05.yaml

How to mend: rename it, move it to the folder of its family, or take it out of `data`.
"""

from sino_russia.problems import Severity

SEVERITY = Severity.ERROR
