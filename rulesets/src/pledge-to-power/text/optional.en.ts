/** The English of the rules that are played only where a host switches them on. */
import agenda from '../../theatre/agenda/text/en.ts';
import alliance from '../../theatre/alliance/text/en.ts';
import fourTests from '../../theatre/fourTests/text/en.ts';
import reach from '../../theatre/reach/text/en.ts';
import signals from '../../theatre/signals/text/en.ts';
import works from '../../theatre/works/text/en.ts';

export default {
  ...agenda,
  ...alliance,
  ...fourTests,
  ...reach,
  ...signals,
  ...works,
};
