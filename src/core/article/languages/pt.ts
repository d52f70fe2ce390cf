/** Portuguese. */
import { type LanguagePack, list, words } from './pack.ts';

export const PORTUGUESE: LanguagePack = {
  abbreviations: {
    neverLast: words(`
      sr sra srs dr dra drs prof profa eng exmo exma gen cel cap ten sgt d p.ex av tel v vs aprox
    `),
    beforeName: words(`
      r st inc cia ltda s.a nº n.º a km
    `),
    beforeNumber: words(`abr ago art dez fev fls jan jul jun mar nov núm out pág págs set vol`),
    endsList: words(`etc`),
    units: words(''),
  },
  openers: words(`
    O A Os As Um Uma Uns Umas No Na Nos Nas Do Da Dos Das Ao À Aos Às Em De Com Por Pelo Pela Pelos Pelas
    Para Sem Sob Sobre Segundo Desde Até Entre Após Durante Contra E Mas Ou Se Quando Como Onde Enquanto
    Porque Que Quem Qual Não Já Também Além Assim Agora Hoje Ontem Amanhã Depois Antes Então Ele Ela Eles
    Elas Isso Isto Este Esta Estes Estas Esse Essa Esses Essas Aquele Aquela Seu Sua Seus Suas Nosso Nossa
    Todos Todas Tudo Cada Muitos Alguns Outros Outro Outra Ambos É São Foi Era Há Tem Eu Nós Você Vocês Mais
    Dois Três Apesar Ainda
  `),
  ordinals: null,
  references: {
    dangling: [
      `ele|ela|eles|elas|lhe|lhes|seu|sua|seus|suas|isso|isto|este|esta|estes|estas|esse|essa|esses|essas|aquel\\p{Ll}*|aquilo|tal|tais|ambos|ambas|(?:os|as) (?:demais|mesm[oa]s)|alguns deles|algumas delas`,
      `mas|e|ou|porém|contudo|todavia|entretanto|no entanto|assim|também|além disso|além d\\p{Ll}+|então|depois|agora|aí|ali|lá|aqui|portanto|por isso|por outro lado|por sua vez|por exemplo|enquanto isso|ao mesmo tempo|na verdade|de fato|ou seja|isto é|inclusive|finalmente|por fim|posteriormente|logo(?=,)|pois|porque|já que|apesar disso|com isso|com (?:ele|ela|este|esta|esse|essa)|para isso|nem|ainda(?= (?:assim|de acordo|segundo|conforme))|é por isso|vale (?:lembrar|ressaltar|destacar)|só que|sim|não,`,
      `(?:n|d|em |de |com |por |para |sobre |entre |após |durante |contra |sem |segundo |a )(?:este|esta|estes|estas|esse|essa|esses|essas|isso|isto|ele|ela|eles|elas|seu|sua|seus|suas|aquel\\p{Ll}+|tal|tais)`,
      `(?:disse|afirmou|declarou|acrescentou|explicou|ressaltou|destacou|completou|contou|concluiu|comentou|lembrou|informou|alertou|frisou|reiterou)`,
    ],
    times: [
      `(?:n?est[ea]|n?ess[ea]) (?:ano|mês|semana|segunda|terça|quarta|quinta|sexta|sábado|domingo|manhã|tarde|noite|fim de semana|verão|inverno|temporada)(?:-feira)?`,
    ],
    leaning: [
      `(?:o|a) (?:primeir[oa]|segund[oa]|mesm[oa]|outr[oa]|últim[oa])|(?:os|as) (?:outr[oa]s|dois|duas)|outr[oa]s?|no dia seguinte|no mesmo dia|(?:um|uma|dois|duas|três|poucos|\\d+) (?:dias?|m[êe]s(?:es)?|anos?|horas?|semanas?) (?:depois|mais tarde|antes)|mais tarde|o porta-voz|a porta-voz|o (?:ministro|parlamentar|suspeito|homem)|a (?:mulher|vítima|ministra)`,
    ],
    bare: [],
    inside: [
      `porém|contudo|todavia|entretanto|no entanto|também|além disso|portanto|por isso|por sua vez|est[ea] últim[oa]|o mesmo|a mesma|ambos|ambas|isso|então|ali`,
      `(?:n|d)?(?:este|esta|estes|estas|esse|essa|esses|essas|aquele|aquela|aqueles|aquelas) (?!(?:ano|mês|semana|segunda|terça|quarta|quinta|sexta|sábado|domingo|manhã|tarde|noite|fim|verão|inverno|temporada|que|e)(?![\\p{L}]))\\p{L}+|t(?:al|ais) \\p{L}+`,
    ],
    persons: list(`ele ela eles elas seu sua seus suas dele dela deles delas`),
    self: list(`eu me meu minha meus minhas nós nos nosso nossa nossos nossas você vocês`),
    indefinite: list(`um uma uns umas`),
    definite: list(`o a os as no na nos nas do da dos das ao aos`),
    reported: [],
    speakers: [],
  },
};
