-- Whoever says that a contact is theirs has an entry of their own in the review queue: "contact.entry", as other entries about a contact have it.
UPDATE "review_item" SET subject_id = subject_id || '.' || id WHERE subject_kind = 'contact-claim' AND strpos(subject_id, '.') = 0;
