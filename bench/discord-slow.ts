/** How long what the slow bot waits for takes: longer than it is silent before it says that it is thinking (PATIENCE_MS in src/adapters/discord/answering/answer.ts). */
export const SLOW_MS = 1_500;
