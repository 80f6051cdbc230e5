import { ElderCardsScreen } from '../../../features/identity/ElderCardsScreen'

export default ElderCardsScreen
