/** Something worth recording: an action on a subject ("contact:k3…"), with facts that hold no private data. A person is "person:" and their id, in facts too: under another name in the log. */
export interface AuditEntry {
  readonly action: string;
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}
