"""fill.py FILE JOBS: records as many jobs in a data file of the emulator, as if one function had been invoked.

The emulator that made the file has stopped. The function is the first in the file.
"""

import sqlite3
import sys
import time

path, jobs = sys.argv[1], int(sys.argv[2])
db = sqlite3.connect(path, isolation_level=None)
[[function]] = db.execute("SELECT min(id) FROM functions WHERE name IS NOT NULL")
[[first]] = db.execute("SELECT value FROM settings WHERE name = 'reserved_job_ids'")
now = time.time_ns() // 1000
db.execute("BEGIN")
# One each millisecond, the last of them now. A run takes 200 microseconds and writes nothing to its log.
db.executemany(
    "INSERT INTO jobs VALUES (?, ?, 'open_api', 'time_sensitive', 'fulfilled', ?, ?, ?, 2000000, '')",
    ((first + at, function, end - 300, end - 200, end)
     for at, end in enumerate(range(now - (jobs - 1) * 1000, now + 1, 1000))),
)
db.execute("DELETE FROM job_counts")
db.execute(
    "INSERT INTO job_counts SELECT function_id, id >> 10, source, service_type, status, count(*), min(created_at), "
    "max(created_at) FROM jobs GROUP BY 1, 2, 3, 4, 5"
)
db.execute("UPDATE settings SET value = ? WHERE name = 'reserved_job_ids'", [first + jobs])
db.execute("COMMIT")
db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
db.close()
