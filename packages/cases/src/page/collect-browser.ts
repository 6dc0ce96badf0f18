import type { BrowserInformation } from '../model/element-report.js'
import type { PageLike, UserAgentData } from './page-like.js'

/** What the page's browser says about itself. */
export function collectBrowser(page: PageLike): BrowserInformation {
  const { userAgent, language, userAgentData } = page.navigator as PageLike['navigator'] & {
    readonly userAgentData?: UserAgentData
  }
  return {
    userAgent,
    ...(userAgentData && {
      brands: userAgentData.brands.map(({ brand, version }) => ({ brand, version })),
      platform: userAgentData.platform,
      mobile: userAgentData.mobile,
    }),
    language,
    viewport: {
      width: Math.round(page.innerWidth),
      height: Math.round(page.innerHeight),
      ...(page.devicePixelRatio !== undefined && { pixelRatio: page.devicePixelRatio }),
    },
  }
}
