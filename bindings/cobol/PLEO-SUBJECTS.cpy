       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> Whom a key belongs to (pleo_response_subject_type).
       *> Neither a company nor an organisation.
          88 PLEO-SUBJECT-OTHER VALUE 0.
       *> A company.
          88 PLEO-SUBJECT-COMPANY VALUE 1.
       *> An organisation, which has companies.
          88 PLEO-SUBJECT-ORGANISATION VALUE 2.
