import { constants, platform, setPriority } from "node:os";
import { isMainThread } from "node:worker_threads";

/**
 * Imported first by what a thread of its own runs: it computes while the process has nothing else to do, so that commands are answered
 * as if it were not there. Only Linux has a nice value for each thread
 * (https://man7.org/linux/man-pages/man2/setpriority.2.html); elsewhere it is the whole process's, and stays.
 */
if (platform() === "linux" && !isMainThread) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
