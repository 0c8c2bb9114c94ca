import { type Browser, chromium } from 'playwright-core';
import { toolPath } from './tools.ts';

/** A headless Chromium. Chromium's own sandbox does not start as root or in most containers; it shows only our pages. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: toolPath('chromium'), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
