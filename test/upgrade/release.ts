/** The newest migration of the release before: databases are filled as it left them. */
export const RELEASE = "20261126060000_silent_deliveries";
