import { HelpScreen } from '../../../features/place/HelpScreen'

export default HelpScreen
