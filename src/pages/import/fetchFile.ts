import { importAddress } from './importAddress.ts';

/** Fetches the file that a link names. Throws in words for the one who followed it. */
export async function fetchFile(path: string): Promise<File> {
  const home = new URL(import.meta.env.BASE_URL, location.origin).href;
  const address = importAddress(path, home);
  if ('problem' in address) throw new Error(address.problem);
  const { url, name } = address;
  let response: Response;
  try {
    // Nor may this site send on to another one.
    response = await fetch(url, { mode: 'same-origin' });
  } catch {
    throw new Error(`“${name}” cannot be fetched now. Is there a connection? Try again.`);
  }
  const type = response.headers.get('Content-Type') ?? '';
  // A path that leads nowhere is answered with the app itself.
  if (!response.ok || (type.includes('text/html') && !/\.html?$/i.test(name)))
    throw new Error(`There is no file “${name}” at this address.`);
  try {
    return new File([await response.blob()], name);
  } catch {
    throw new Error(`“${name}” was cut off on its way. Try again.`);
  }
}
