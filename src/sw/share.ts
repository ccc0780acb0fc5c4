import {
  NOT_KEPT,
  partAddress,
  SHARE_TARGET,
  SHARED,
  shareFields,
  textName,
} from '../core/exchange/shared.ts';

/**
 * Takes a share of another app, sent as a form: its files are kept, a text as a file of its own, and the import page
 * opens with them. They stay until they are imported or discarded there.
 */
export async function takeShare(request: Request, scope: string): Promise<Response> {
  const page = new URL(SHARE_TARGET, scope);
  try {
    const files = filesOf(await request.formData());
    // A share of nothing opens the page as it is.
    if (files.length === 0) return Response.redirect(page, 303);
    const id = `${Date.now().toString(36)}-${crypto.randomUUID().slice(0, 8)}`;
    const cache = await caches.open(SHARED);
    await Promise.all(
      files.map((file, place) => {
        const address = new URL(partAddress({ id, place, name: file.name }), scope);
        return cache.put(address, new Response(file));
      }),
    );
    page.searchParams.set('shared', id);
  } catch {
    // Most likely there is no room left for it.
    page.searchParams.set('shared', NOT_KEPT);
  }
  return Response.redirect(page, 303);
}

function filesOf(form: FormData): File[] {
  const words = (field: string) => form.getAll(field).filter((each) => typeof each === 'string');
  const [title = ''] = words(shareFields.title);
  const text =
    words(shareFields.text).join('\n').trim() || words(shareFields.url).join('\n').trim();
  const files = form
    .getAll(shareFields.files)
    .filter((each) => typeof each !== 'string')
    // What no file was chosen for comes as an empty one without a name.
    .filter(({ name, size }) => name !== '' || size > 0);
  return text === '' ? files : [...files, new File([text], textName(title))];
}
