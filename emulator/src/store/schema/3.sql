-- Whoever deletes jobs takes them off the counts, many at once. Each job that is recorded ends an old one when
-- as many are kept as may be, and to take each off by itself took longer than to delete it.
DROP TRIGGER job_deleted;
