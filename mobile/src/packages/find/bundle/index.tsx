import { BundleScreen } from '../../../features/find/BundleScreen'

export default BundleScreen
