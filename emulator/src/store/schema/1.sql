-- Times are microseconds since the Unix epoch. What the API names (statuses, sources) is kept in its words.

-- Numbers and keys of the emulator itself.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE functions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- so that no id comes twice
    environment TEXT NOT NULL, -- empty for production
    name TEXT, -- null once the function is deleted, until its jobs are gone too
    code TEXT NOT NULL,
    remark TEXT NOT NULL,
    plan TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (environment, name)
) STRICT;

CREATE INDEX functions_by_environment ON functions (environment, id) WHERE name IS NOT NULL;

CREATE INDEX deleted_functions ON functions (id) WHERE name IS NULL;

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    function_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    service_type TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER,
    mem_usage INTEGER, -- in bytes
    log TEXT -- null until the end; last, since it can be long
) STRICT;

-- The jobs of one kind, in order: see job_counts.
CREATE INDEX jobs_by_kind ON jobs (function_id, source, service_type, status, id);

-- What has to be closed when the emulator was killed.
CREATE INDEX unfinished_jobs ON jobs (id) WHERE finished_at IS NULL;

-- How many jobs of each kind there are in each block of 1024 ids, and when the first and the last of them
-- were created, or earlier and later than that. With it a list knows its length and finds its pages
-- without reading the jobs before them.
CREATE TABLE job_counts (
    function_id INTEGER NOT NULL,
    block INTEGER NOT NULL,
    source TEXT NOT NULL,
    service_type TEXT NOT NULL,
    status TEXT NOT NULL,
    jobs INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (function_id, block, source, service_type, status)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER job_inserted AFTER INSERT ON jobs BEGIN
    INSERT INTO job_counts VALUES (
        new.function_id, new.id >> 10, new.source, new.service_type, new.status, 1, new.created_at, new.created_at
    )
    ON CONFLICT DO UPDATE SET
        jobs = jobs + 1, first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at);
END;

CREATE TRIGGER job_deleted AFTER DELETE ON jobs BEGIN
    UPDATE job_counts SET jobs = jobs - 1
    WHERE function_id = old.function_id AND block = old.id >> 10 AND source = old.source
        AND service_type = old.service_type AND status = old.status;
    DELETE FROM job_counts
    WHERE function_id = old.function_id AND block = old.id >> 10 AND source = old.source
        AND service_type = old.service_type AND status = old.status AND jobs = 0;
END;

CREATE TRIGGER job_moved AFTER UPDATE OF status ON jobs WHEN new.status <> old.status BEGIN
    UPDATE job_counts SET jobs = jobs - 1
    WHERE function_id = old.function_id AND block = old.id >> 10 AND source = old.source
        AND service_type = old.service_type AND status = old.status;
    DELETE FROM job_counts
    WHERE function_id = old.function_id AND block = old.id >> 10 AND source = old.source
        AND service_type = old.service_type AND status = old.status AND jobs = 0;
    INSERT INTO job_counts VALUES (
        new.function_id, new.id >> 10, new.source, new.service_type, new.status, 1, new.created_at, new.created_at
    )
    ON CONFLICT DO UPDATE SET
        jobs = jobs + 1, first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at);
END;

-- Codes and tokens are long and random: their SHA-256 digests are as good as they are to tell them, and
-- of no use to whoever reads this file.
CREATE TABLE codes (
    digest BLOB PRIMARY KEY,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tokens (
    id INTEGER PRIMARY KEY,
    access_digest BLOB NOT NULL UNIQUE,
    refresh_digest BLOB NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL -- of the access token; a refresh token works until it is used
) STRICT;
