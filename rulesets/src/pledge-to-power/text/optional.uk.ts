/** The Ukrainian of the rules that are played only where a host switches them on. */
import agenda from '../../theatre/agenda/text/uk.ts';
import alliance from '../../theatre/alliance/text/uk.ts';
import fourTests from '../../theatre/fourTests/text/uk.ts';
import reach from '../../theatre/reach/text/uk.ts';
import signals from '../../theatre/signals/text/uk.ts';
import works from '../../theatre/works/text/uk.ts';

export default {
  ...agenda,
  ...alliance,
  ...fourTests,
  ...reach,
  ...signals,
  ...works,
};
