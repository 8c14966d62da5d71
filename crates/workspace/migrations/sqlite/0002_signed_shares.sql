-- The asker's own signature of the request, by which an Owner's client knows who asked. What waits from before
-- has none: nobody completes it until it is shared again.
ALTER TABLE waiting_shares ADD COLUMN signature_input TEXT NOT NULL DEFAULT '';
ALTER TABLE waiting_shares ADD COLUMN signature TEXT NOT NULL DEFAULT '';
