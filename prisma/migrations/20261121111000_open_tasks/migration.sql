-- Readers: the tasks a worker holds or waits for, and how many those are, however many were done before.
create index submission_open_of_worker on submission (worker_id, status, id) where status in ('RESERVED', 'SUBMITTED');
