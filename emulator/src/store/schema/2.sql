-- Whoever inserts a job counts it. A statement that sets a trigger off keeps what it changes, so that it can
-- be taken back alone, in memory that it asks the system for each time: a third of what a record took.
DROP TRIGGER job_inserted;
