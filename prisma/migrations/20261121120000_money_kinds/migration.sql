-- New kinds of accounts and of events that move money. In a migration of their own: PostgreSQL lets nothing use a
-- new enum value in the transaction that adds it. The order of the account kinds is the order of locking.
alter type ledger_account_kind add value 'DEBT' before 'CLEARING';
alter type ledger_account_kind add value 'VOUCHER' before 'CLEARING';
alter type ledger_account_kind add value 'IN_TRANSIT' before 'CLEARING';
alter type ledger_account_kind add value 'PROMOTIONS' before 'FEES';
alter type ledger_account_kind add value 'GOODWILL' before 'FEES';
alter type ledger_account_kind add value 'LOSS' before 'FEES';

alter type ledger_transaction_kind add value 'CARD_REFUNDED';
alter type ledger_transaction_kind add value 'CARD_REFUND_FAILED';
alter type ledger_transaction_kind add value 'CHARGEBACK';
alter type ledger_transaction_kind add value 'CHARGEBACK_WON';
alter type ledger_transaction_kind add value 'DEBT_REPAID';
alter type ledger_transaction_kind add value 'WITHDRAWAL_REQUESTED';
alter type ledger_transaction_kind add value 'WITHDRAWAL_COMPLETED';
alter type ledger_transaction_kind add value 'WITHDRAWAL_FEE_RETURNED';
alter type ledger_transaction_kind add value 'WITHDRAWAL_RETURNED';
alter type ledger_transaction_kind add value 'WITHDRAWAL_REVERSED';
alter type ledger_transaction_kind add value 'VOUCHER_MADE';
alter type ledger_transaction_kind add value 'VOUCHER_REDEEMED';
alter type ledger_transaction_kind add value 'VOUCHER_RETURNED';
alter type ledger_transaction_kind add value 'REFERRAL_REWARD';
alter type ledger_transaction_kind add value 'LEVEL_BONUS';
alter type ledger_transaction_kind add value 'ADJUSTMENT';
