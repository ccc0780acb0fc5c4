import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Axe finds nothing on the screen as it is now, and no colours that are too close in the other theme. */
export async function checkAccessibility(page: Page, screen: string) {
  // Its other mode opens a page for each look, which takes longer than the look. There are no frames of other sites.
  const axe = () => new AxeBuilder({ page }).setLegacyMode();
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axe()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(light.violations, screen).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe().withRules(['color-contrast']).analyze();
  expect(dark.violations, `${screen}, dark`).toEqual([]);
}
