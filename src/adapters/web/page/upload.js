// Larger files are refused by the bot, in words; their content need not travel for that. Bytes.
const MOST = 10 * 1024 * 1024;

/**
 * A file as an option's value.
 * @param {File} file
 * @returns {Promise<{ name: string, mediaType: string, size: number, base64: string }>}
 */
export async function readUpload(file) {
  const { name, size } = file;
  return {
    name,
    mediaType: file.type || "application/octet-stream",
    size,
    base64: size > MOST ? "" : await base64Of(file),
  };
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
