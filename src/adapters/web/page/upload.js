// Larger files are refused by the bot, in words; their content need not travel for that. Bytes.
const MOST = 25 * 1024 * 1024;
// Smaller ones go with their form, larger ones ahead of it. Bytes.
const WITHIN_FORM = 1024 * 1024;

/**
 * A file as an option's value.
 * @param {File} file
 * @returns {Promise<object>}
 */
export async function readUpload(file) {
  const { name, size } = file;
  const facts = { name, mediaType: file.type || "application/octet-stream", size };
  if (size > MOST) return { ...facts, base64: "" };
  return size > WITHIN_FORM ? sentAhead(file, facts) : { ...facts, base64: await base64Of(file) };
}

/**
 * Sends a file ahead of its form; what did not arrive is said so by the bot.
 * @param {File} file
 * @param {{ name: string, mediaType: string, size: number }} facts
 * @returns {Promise<object>}
 */
async function sentAhead(file, { name, mediaType, size }) {
  const address = `/api/uploads?${new URLSearchParams({ name, type: mediaType, size: String(size) })}`;
  const headers = { "Content-Type": "application/octet-stream" };
  const response = await fetch(address, { method: "POST", headers, body: file }).catch(() => undefined);
  return response?.ok ? response.json() : { lost: "cut" };
}

/** @param {File} file @returns {Promise<string>} */
function base64Of(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^[^,]*,/, "")));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("the file cannot be read")));
    reader.readAsDataURL(file);
  });
}
