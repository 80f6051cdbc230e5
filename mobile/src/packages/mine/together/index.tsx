import { TogetherScreen } from '../../../features/bundle/TogetherScreen'

export default TogetherScreen
