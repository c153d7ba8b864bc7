-- One row that everybody updates: nothing that changes one job's row on every operation can be faster.
create table counter (id int primary key, value int not null) with (fillfactor = 50);
insert into counter values (1, 0);
