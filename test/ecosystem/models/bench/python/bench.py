import json
import sys
import time

from webhooks import read_webhook

bodies = [line.encode() for line in sys.stdin.read().splitlines()]


def measure(read):
    start = time.process_time_ns()
    for _ in range(5000):
        for body in bodies:
            read(body)
    return (time.process_time_ns() - start) / 5000 / len(bodies)


for _ in range(7):
    print(measure(json.loads), measure(read_webhook))
