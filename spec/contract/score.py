"""Fails when `redocly score` gives a document less than 85 of 100. Usage: score.py FILE"""

import sys

from tools import redocly

LEAST = 85

[result] = redocly("score", sys.argv[1])
for name, share in sorted(result["subscores"].items(), key=lambda item: item[1]):
    print(f"{100 * share:4.0f}  {name}")
print(f"{result['agentReadiness']} of 100; {LEAST} are the least")
sys.exit(result["agentReadiness"] < LEAST)
