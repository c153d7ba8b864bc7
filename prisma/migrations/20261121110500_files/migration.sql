-- Reader: erasing the bytes of files that were taken away.
create index file_to_erase on file (deleted_at) where status = 'DELETED' and storage_key is not null;
