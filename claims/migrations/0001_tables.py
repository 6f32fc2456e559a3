"""Every table with its constraints, indexes and triggers, the tables of their history, the functions they rest on.

`replaces`, here and in those that follow, names the steps by which databases made before came here.
"""

import claims.models.rules
import claims.models.statement
import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.serializers.json
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.fields.json
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

# Words and names as they are looked for: columns and indexes are made of them.
FUNCTIONS = [
    # search_fold
    "CREATE OR REPLACE FUNCTION search_fold(given text) RETURNS text\n"
    "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$\n"
    "DECLARE part text = given;\n"
    "BEGIN\n"
    "part = translate(lower(regexp_replace(normalize(part, NFKD), '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u0610-\\u061a\\u064b-\\u065f\\u0670]', '', 'g') COLLATE \"C\"), '\u2019\u2018\u201b\u02bc\u02bb\u02b9\u02be\u02bf`\xb4\u2032\uff07\u02bd\u02bf', '''''''''''''''''''''''''''''');\n"
    "part = CASE WHEN part ~ '[\\u00c6-\\u024f\\u0259\\u0370-\\u06ff\\u10a0-\\u10ff]' THEN replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(replace(translate(part, '\xd8\u0141\u0110\u018f\xd0\u014a\u0126\u0166\u013f\u0410\u0411\u0412\u0413\u0490\u0414\u0415\u0417\u0418\u0406\u0408\u041a\u041b\u0409\u041c\u041d\u040a\u041e\u041f\u0420\u0421\u0422\u040b\u0423\u0424\u042b\u042d\u04d8\u049a\u049c\u04a2\u04e8\u04ae\u04b0\u04ba\u04b8\u040f\u0402\u0403\u040c\u0531\u0532\u0533\u0534\u0535\u0536\u0537\u0538\u0539\u053b\u053c\u053f\u0540\u0545\u0546\u0548\u054a\u054b\u054c\u054d\u054e\u054f\u0550\u0552\u0553\u0554\u0555\u0556\u0544\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0399\u039a\u039b\u039c\u039d\u039e\u039f\u03a0\u03a1\u03a3\u03a3\u03a4\u03a5\u03a6\u03a9\u053a\u053d\u053e\u0551\u0541\u0542\u0543\u0549\u0547\xde\u03a7\u0429\u0416\u0425\u0426\u0427\u0428\u042e\u042f\u0404\u0405\u0492\u0398\u03a8\xc6\u0152\u044c\u044a\u042c\u042a\u0640', '\xf8\u0142\u0111\u0259\xf0\u014b\u0127\u0167\u0140\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\xfe\u03c7\u0449\u0436\u0445\u0446\u0447\u0448\u044e\u044f\u0454\u0455\u0493\u03b8\u03c8\xe6\u0153'), '\u0578\u0582', 'u'), '\xf8\u0142\u0111\u0131\u0259\xf0\u014b\u0127\u0167\u0140\u017f\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u10d0\u10d1\u10d2\u10d3\u10d4\u10d5\u10d6\u10d7\u10d8\u10d9\u10da\u10db\u10dc\u10dd\u10de\u10e0\u10e1\u10e2\u10e3\u10e4\u10e5\u10e7\u10ef\u10f0\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u064a\u0649\u0643\u0629\u0671\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\u10df\u10e6\u10e8\u10e9\u10ea\u10eb\u10ec\u10ed\u10ee\xfe\u03c7', 'oldiadnhtlsabvggdeziijkllmnnoprstcufyeakknouuhjjdgkabgdezeytilkhynopjrsvtrvpkofmabgdevztiklmnoprstupkqjhavgdeziiklmnxoprsstyfo\u06cc\u06cc\u06a9\u0647\u062701234567890123456789\u0436\u0445\u0446\u0446\u0455\u0493\u0447\u0447\u0448\u0436\u0493\u0448\u0447\u0446\u0455\u0446\u0447\u0445\u03b8\u0445'), '\u0449', 'shch'), '\u0436', 'zh'), '\u0445', 'kh'), '\u0446', 'ts'), '\u0447', 'ch'), '\u0448', 'sh'), '\u044e', 'yu'), '\u044f', 'ya'), '\u0454', 'ye'), '\u0455', 'dz'), '\u0493', 'gh'), '\u03b8', 'th'), '\u03c8', 'ps'), '\xe6', 'ae'), '\u0153', 'oe'), '\xdf', 'ss') ELSE part END;\n"
    "part = regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(regexp_replace(regexp_replace(regexp_replace(part, '([0-9])[,.](?=[0-9]{3}(?![0-9]))', '\\1', 'g'), '''s(?![0-9a-z])', ' ', 'g'), '(^|[^0-9a-z''])[dl]''', '\\1 ', 'g'), '''', ''), '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u037e\\u0384-\\u0385\\u0387\\u055a-\\u055f\\u0589-\\u058f\\u05be\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4\\u0600-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u10fb\\u2000-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\ud7fc-\\uf8ff\\ufd3e\\ufd3f\\ufdd0-\\ufdef\\ufe00-\\ufe6f\\ufeff-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffff\\U0001f000-\\U0001faff]+', ' ', 'g'), '([\\u3400-\\u9fff])', ' \\1 ', 'g'), '^ +| +$', '', 'g'), ' +', ' ', 'g');\n"
    "RETURN part;\n"
    "END $$",
    # search_keys
    "CREATE OR REPLACE FUNCTION search_keys(given text) RETURNS text\n"
    "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$\n"
    "DECLARE part text = given;\n"
    "BEGIN\n"
    "part = translate(lower(regexp_replace(normalize(regexp_replace(normalize(part, NFC), '[\xe7\u010d\u0107\xc7\u010c\u0106]', 'ch', 'g'), NFKD), '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u0610-\\u061a\\u064b-\\u065f\\u0670]', '', 'g') COLLATE \"C\"), '\u2019\u2018\u201b\u02bc\u02bb\u02b9\u02be\u02bf`\xb4\u2032\uff07\u02bd\u02bf', '''''''''''''''''''''''''''''');\n"
    "part = CASE WHEN part ~ '[\\u00c6-\\u024f\\u0259\\u0370-\\u06ff\\u10a0-\\u10ff]' THEN replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(replace(translate(part, '\xd8\u0141\u0110\u018f\xd0\u014a\u0126\u0166\u013f\u0410\u0411\u0412\u0413\u0490\u0414\u0415\u0417\u0418\u0406\u0408\u041a\u041b\u0409\u041c\u041d\u040a\u041e\u041f\u0420\u0421\u0422\u040b\u0423\u0424\u042b\u042d\u04d8\u049a\u049c\u04a2\u04e8\u04ae\u04b0\u04ba\u04b8\u040f\u0402\u0403\u040c\u0531\u0532\u0533\u0534\u0535\u0536\u0537\u0538\u0539\u053b\u053c\u053f\u0540\u0545\u0546\u0548\u054a\u054b\u054c\u054d\u054e\u054f\u0550\u0552\u0553\u0554\u0555\u0556\u0544\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0399\u039a\u039b\u039c\u039d\u039e\u039f\u03a0\u03a1\u03a3\u03a3\u03a4\u03a5\u03a6\u03a9\u053a\u053d\u053e\u0551\u0541\u0542\u0543\u0549\u0547\xde\u03a7\u0429\u0416\u0425\u0426\u0427\u0428\u042e\u042f\u0404\u0405\u0492\u0398\u03a8\xc6\u0152\u044c\u044a\u042c\u042a\u0640', '\xf8\u0142\u0111\u0259\xf0\u014b\u0127\u0167\u0140\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\xfe\u03c7\u0449\u0436\u0445\u0446\u0447\u0448\u044e\u044f\u0454\u0455\u0493\u03b8\u03c8\xe6\u0153'), '\u0578\u0582', 'u'), '\xf8\u0142\u0111\u0131\u0259\xf0\u014b\u0127\u0167\u0140\u017f\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u10d0\u10d1\u10d2\u10d3\u10d4\u10d5\u10d6\u10d7\u10d8\u10d9\u10da\u10db\u10dc\u10dd\u10de\u10e0\u10e1\u10e2\u10e3\u10e4\u10e5\u10e7\u10ef\u10f0\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u064a\u0649\u0643\u0629\u0671\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\u10df\u10e6\u10e8\u10e9\u10ea\u10eb\u10ec\u10ed\u10ee\xfe\u03c7', 'oldiadnhtlsabvggdeziijkllmnnoprstcufyeakknouuhjjdgkabgdezeytilkhynopjrsvtrvpkofmabgdevztiklmnoprstupkqjhavgdeziiklmnxoprsstyfo\u06cc\u06cc\u06a9\u0647\u062701234567890123456789\u0436\u0445\u0446\u0446\u0455\u0493\u0447\u0447\u0448\u0436\u0493\u0448\u0447\u0446\u0455\u0446\u0447\u0445\u03b8\u0445'), '\u0449', 'shch'), '\u0436', 'zh'), '\u0445', 'kh'), '\u0446', 'ts'), '\u0447', 'ch'), '\u0448', 'sh'), '\u044e', 'yu'), '\u044f', 'ya'), '\u0454', 'ye'), '\u0455', 'dz'), '\u0493', 'gh'), '\u03b8', 'th'), '\u03c8', 'ps'), '\xe6', 'ae'), '\u0153', 'oe'), '\xdf', 'ss') ELSE part END;\n"
    "part = regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(' ' || regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(regexp_replace(regexp_replace(regexp_replace(part, '([0-9])[,.](?=[0-9]{3}(?![0-9]))', '\\1', 'g'), '''s(?![0-9a-z])', ' ', 'g'), '(^|[^0-9a-z''])[dl]''', '\\1 ', 'g'), '''', ''), '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u037e\\u0384-\\u0385\\u0387\\u055a-\\u055f\\u0589-\\u058f\\u05be\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4\\u0600-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u10fb\\u2000-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\ud7fc-\\uf8ff\\ufd3e\\ufd3f\\ufdd0-\\ufdef\\ufe00-\\ufe6f\\ufeff-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffff\\U0001f000-\\U0001faff]+', ' ', 'g'), '([\\u3400-\\u9fff])', ' \\1 ', 'g'), '^ +| +$', '', 'g'), ' +', ' ', 'g') || ' ', 'ach ', 'ak '), ' je', ' e'), ' ye', ' e'), ' j', ' s'), 'aij', 'ais'), 'ayj', 'ais'), 'ayc', 'ais'), 'aic', 'ais'), 'aji', 'asi'), 'sji', 'si'), 'tsch', 's'), 'dsch', 's'), 'sch', 's'), 'dzh', 's'), 'tch', 's'), 'sh', 's'), 'ch', 's'), 'zh', 's'), 'tz', 's'), 'ts', 's'), 'dz', 's'), 'cz', 's'), 'sz', 's'), 'dj', 's'), 'z', 's'), 'j', 'i'), 'y', 'i'), 'ph', 'f'), 'th', 't'), 'dh', 'd'), 'ah ', 'a '), ' x', ' k'), 'ex', 'eks'), 'max', 'maks'), 'lix', 'liks'), 'ce', 'se'), 'ci', 'si'), 'kh', 'k'), 'gh', 'k'), 'ck', 'k'), 'c', 'k'), 'q', 'k'), 'g', 'k'), 'h', 'k'), 'x', 'k'), 'w', 'v'), 'off ', 'ov '), 'eff ', 'ev '), 'ou', 'u'), 'oo', 'u'), 'ue', 'u'), 'oe', 'o'), 'ee', 'i'), 'ii', 'i'), 'ii', 'i'), 'ie', 'e'), 'ine ', 'in '), 'ae', 'a'), 'e', 'a'), 'rno ', 'rni '), 'sa ', 'si '), 'mokam', 'mukam'), 'aa', 'a'), 'bb', 'b'), 'dd', 'd'), 'ff', 'f'), 'ii', 'i'), 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'oo', 'o'), 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'ss', 's'), 'tt', 't'), 'uu', 'u'), 'vv', 'v'), ' [^ ]{1,3}(?= )', '', 'g'), ' [^ ]*[0-9][^ ]*(?= )', '', 'g'), ' (?=[^ ])', ' zq', 'g'), '^ +| +$', '', 'g');\n"
    "RETURN part;\n"
    "END $$",
    # search_keys_of_names
    "CREATE OR REPLACE FUNCTION search_keys_of_names(given text) RETURNS text\n"
    "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$\n"
    "DECLARE part text = given;\n"
    "BEGIN\n"
    "part = translate(lower(regexp_replace(normalize(regexp_replace(normalize(regexp_replace(part, '(^|[^0-9A-Za-z\\u00c0-\\u024f\\u0370-\\u058f])[0-9a-z\\u00df-\\u00f6\\u00f8-\\u00ff\\u0430-\\u045f\\u0561-\\u0587][0-9A-Za-z\\u00c0-\\u024f\\u0300-\\u058f]*', '\\1 ', 'g'), NFC), '[\xe7\u010d\u0107\xc7\u010c\u0106]', 'ch', 'g'), NFKD), '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u0610-\\u061a\\u064b-\\u065f\\u0670]', '', 'g') COLLATE \"C\"), '\u2019\u2018\u201b\u02bc\u02bb\u02b9\u02be\u02bf`\xb4\u2032\uff07\u02bd\u02bf', '''''''''''''''''''''''''''''');\n"
    "part = CASE WHEN part ~ '[\\u00c6-\\u024f\\u0259\\u0370-\\u06ff\\u10a0-\\u10ff]' THEN replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(replace(translate(part, '\xd8\u0141\u0110\u018f\xd0\u014a\u0126\u0166\u013f\u0410\u0411\u0412\u0413\u0490\u0414\u0415\u0417\u0418\u0406\u0408\u041a\u041b\u0409\u041c\u041d\u040a\u041e\u041f\u0420\u0421\u0422\u040b\u0423\u0424\u042b\u042d\u04d8\u049a\u049c\u04a2\u04e8\u04ae\u04b0\u04ba\u04b8\u040f\u0402\u0403\u040c\u0531\u0532\u0533\u0534\u0535\u0536\u0537\u0538\u0539\u053b\u053c\u053f\u0540\u0545\u0546\u0548\u054a\u054b\u054c\u054d\u054e\u054f\u0550\u0552\u0553\u0554\u0555\u0556\u0544\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0399\u039a\u039b\u039c\u039d\u039e\u039f\u03a0\u03a1\u03a3\u03a3\u03a4\u03a5\u03a6\u03a9\u053a\u053d\u053e\u0551\u0541\u0542\u0543\u0549\u0547\xde\u03a7\u0429\u0416\u0425\u0426\u0427\u0428\u042e\u042f\u0404\u0405\u0492\u0398\u03a8\xc6\u0152\u044c\u044a\u042c\u042a\u0640', '\xf8\u0142\u0111\u0259\xf0\u014b\u0127\u0167\u0140\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\xfe\u03c7\u0449\u0436\u0445\u0446\u0447\u0448\u044e\u044f\u0454\u0455\u0493\u03b8\u03c8\xe6\u0153'), '\u0578\u0582', 'u'), '\xf8\u0142\u0111\u0131\u0259\xf0\u014b\u0127\u0167\u0140\u017f\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u10d0\u10d1\u10d2\u10d3\u10d4\u10d5\u10d6\u10d7\u10d8\u10d9\u10da\u10db\u10dc\u10dd\u10de\u10e0\u10e1\u10e2\u10e3\u10e4\u10e5\u10e7\u10ef\u10f0\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u064a\u0649\u0643\u0629\u0671\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\u10df\u10e6\u10e8\u10e9\u10ea\u10eb\u10ec\u10ed\u10ee\xfe\u03c7', 'oldiadnhtlsabvggdeziijkllmnnoprstcufyeakknouuhjjdgkabgdezeytilkhynopjrsvtrvpkofmabgdevztiklmnoprstupkqjhavgdeziiklmnxoprsstyfo\u06cc\u06cc\u06a9\u0647\u062701234567890123456789\u0436\u0445\u0446\u0446\u0455\u0493\u0447\u0447\u0448\u0436\u0493\u0448\u0447\u0446\u0455\u0446\u0447\u0445\u03b8\u0445'), '\u0449', 'shch'), '\u0436', 'zh'), '\u0445', 'kh'), '\u0446', 'ts'), '\u0447', 'ch'), '\u0448', 'sh'), '\u044e', 'yu'), '\u044f', 'ya'), '\u0454', 'ye'), '\u0455', 'dz'), '\u0493', 'gh'), '\u03b8', 'th'), '\u03c8', 'ps'), '\xe6', 'ae'), '\u0153', 'oe'), '\xdf', 'ss') ELSE part END;\n"
    "part = regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(' ' || regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(regexp_replace(regexp_replace(regexp_replace(part, '([0-9])[,.](?=[0-9]{3}(?![0-9]))', '\\1', 'g'), '''s(?![0-9a-z])', ' ', 'g'), '(^|[^0-9a-z''])[dl]''', '\\1 ', 'g'), '''', ''), '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u037e\\u0384-\\u0385\\u0387\\u055a-\\u055f\\u0589-\\u058f\\u05be\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4\\u0600-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u10fb\\u2000-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\ud7fc-\\uf8ff\\ufd3e\\ufd3f\\ufdd0-\\ufdef\\ufe00-\\ufe6f\\ufeff-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffff\\U0001f000-\\U0001faff]+', ' ', 'g'), '([\\u3400-\\u9fff])', ' \\1 ', 'g'), '^ +| +$', '', 'g'), ' +', ' ', 'g') || ' ', 'ach ', 'ak '), ' je', ' e'), ' ye', ' e'), ' j', ' s'), 'aij', 'ais'), 'ayj', 'ais'), 'ayc', 'ais'), 'aic', 'ais'), 'aji', 'asi'), 'sji', 'si'), 'tsch', 's'), 'dsch', 's'), 'sch', 's'), 'dzh', 's'), 'tch', 's'), 'sh', 's'), 'ch', 's'), 'zh', 's'), 'tz', 's'), 'ts', 's'), 'dz', 's'), 'cz', 's'), 'sz', 's'), 'dj', 's'), 'z', 's'), 'j', 'i'), 'y', 'i'), 'ph', 'f'), 'th', 't'), 'dh', 'd'), 'ah ', 'a '), ' x', ' k'), 'ex', 'eks'), 'max', 'maks'), 'lix', 'liks'), 'ce', 'se'), 'ci', 'si'), 'kh', 'k'), 'gh', 'k'), 'ck', 'k'), 'c', 'k'), 'q', 'k'), 'g', 'k'), 'h', 'k'), 'x', 'k'), 'w', 'v'), 'off ', 'ov '), 'eff ', 'ev '), 'ou', 'u'), 'oo', 'u'), 'ue', 'u'), 'oe', 'o'), 'ee', 'i'), 'ii', 'i'), 'ii', 'i'), 'ie', 'e'), 'ine ', 'in '), 'ae', 'a'), 'e', 'a'), 'rno ', 'rni '), 'sa ', 'si '), 'mokam', 'mukam'), 'aa', 'a'), 'bb', 'b'), 'dd', 'd'), 'ff', 'f'), 'ii', 'i'), 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'oo', 'o'), 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'ss', 's'), 'tt', 't'), 'uu', 'u'), 'vv', 'v'), ' [^ ]{1,3}(?= )', '', 'g'), ' [^ ]*[0-9][^ ]*(?= )', '', 'g'), ' (?=[^ ])', ' zq', 'g'), '^ +| +$', '', 'g');\n"
    "RETURN part;\n"
    "END $$",
    # search_text
    'CREATE OR REPLACE FUNCTION search_text(given text, weight "char") RETURNS tsvector\n'
    "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp AS $$\n"
    "DECLARE part text = left(given, 50000); folded text = search_fold(part);\n"
    "BEGIN RETURN setweight(\n"
    "    to_tsvector('pg_catalog.simple', folded) || to_tsvector('pg_catalog.english', folded), weight\n"
    ") || setweight(to_tsvector('pg_catalog.simple', search_keys_of_names(part)), 'D');\n"
    "END $$",
    # search_name
    'CREATE OR REPLACE FUNCTION search_name(given text, weight "char") RETURNS tsvector\n'
    "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp AS $$\n"
    "DECLARE part text = left(given, 50000); folded text = search_fold(part);\n"
    "BEGIN RETURN setweight(\n"
    "    to_tsvector('pg_catalog.simple', folded) || to_tsvector('pg_catalog.english', folded), weight\n"
    ") || setweight(to_tsvector('pg_catalog.simple', search_keys(part)), 'D');\n"
    "END $$",
]


class Migration(migrations.Migration):
    initial = True
    replaces = [
        ("claims", "0001_initial"),
        ("claims", "0002_groups"),
        ("claims", "0003_audit_stays"),
        ("claims", "0004_closed_ways_round"),
        ("claims", "0005_capture_reading"),
        ("claims", "0006_words_looked_up_together"),
        ("claims", "0007_statement_is_corrected"),
        ("claims", "0008_fill_readings_and_corrections"),
        ("claims", "0009_origins_found"),
        ("claims", "0010_speakers_proposed"),
        ("claims", "0011_assignment"),
        ("claims", "0012_notices"),
        ("claims", "0013_inquiries"),
        ("claims", "0014_merges_and_old_addresses"),
        ("claims", "0015_comments"),
        ("claims", "0016_presence"),
        ("claims", "0017_what_waits"),
        ("claims", "0018_fill_what_waits"),
        ("claims", "0019_words_to_find_by"),
        ("claims", "0020_fill_words"),
        ("claims", "0021_succession"),
        ("claims", "0022_fill_successions"),
        ("claims", "0023_replaces_by_succession"),
        ("claims", "0024_fold_quicker"),
        ("claims", "0025_claims_found_by"),
        ("claims", "0026_fill_claims_found_by"),
        ("claims", "0027_second_assessment"),
        ("claims", "0028_invitations"),
        ("claims", "0029_saved_searches"),
        ("claims", "0030_audit_by_person_and_action"),
        ("claims", "0031_rarity_of_words"),
        ("claims", "0032_begun_by_verifications"),
        ("claims", "0033_mend_begun"),
        ("claims", "0034_meanings"),
        ("claims", "0035_found_by_day"),
        ("claims", "0036_published_lists"),
        ("claims", "0037_asked_counts"),
        ("claims", "0038_published_share"),
        ("claims", "0039_published_found_by"),
        ("claims", "0040_fill_published_found_by"),
        ("claims", "0041_stored_brotli"),
        ("claims", "0042_published_changes"),
        ("claims", "0043_tokens_of_programs"),
        ("claims", "0044_cards_drawn"),
        ("claims", "0045_redactions"),
        ("claims", "0046_webhooks"),
        ("claims", "0047_published_series"),
        ("claims", "0048_webhooks_kept"),
        ("claims", "0049_old_addresses_public"),
        ("claims", "0050_lists_far_down"),
    ]
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]
    operations = [
        migrations.RunSQL(
            FUNCTIONS, "DROP FUNCTION search_name, search_text, search_keys_of_names, search_keys, search_fold"
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.TextField(unique=True)),
                ("slug", models.SlugField(max_length=120, unique=True)),
                ("prefix", models.TextField()),
                ("description", models.TextField(blank=True)),
                ("notice", models.TextField(blank=True)),
                ("last_number", models.PositiveIntegerField(default=0)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="topic_name_filled"),
                    models.UniqueConstraint(fields=("prefix",), name="topic_prefix_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("prefix__regex", "^[A-Z]{2,6}$")), name="topic_prefix_letters"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="aff9061a139894629c920016b1c223ce2b18d6e7",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_d06e4",
                            table="claims_topic",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="2453ba1454b43e2de337742dc94303d0ae101a65",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_e90b3",
                            table="claims_topic",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="numbers_only_rise",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."last_number" < (OLD."last_number") OR NEW."prefix" IS DISTINCT FROM (OLD."prefix"))',
                            func="RAISE EXCEPTION 'Claim numbers are never used twice.' USING ERRCODE = 'check_violation', CONSTRAINT = 'topic_numbers_only_rise';",
                            hash="c5361a81c94f5feb3fc5d74e910aa380d8fc5867",
                            operation='UPDATE OF "last_number", "prefix"',
                            pgid="pgtrigger_numbers_only_rise_4c1da",
                            table="claims_topic",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_topicevent" ("description", "id", "last_number", "name", "notice", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "slug", "version") VALUES (NEW."description", NEW."id", NEW."last_number", NEW."name", NEW."notice", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."slug", NEW."version"); RETURN NULL;',
                            hash="e2d142902bdd8a2116ebf64a26d83446809a0f5a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5f998",
                            table="claims_topic",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_topicevent" ("description", "id", "last_number", "name", "notice", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "slug", "version") VALUES (NEW."description", NEW."id", NEW."last_number", NEW."name", NEW."notice", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."slug", NEW."version"); RETURN NULL;',
                            hash="56e832c582ad774549c28a9da1ea375820da0990",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_010ac",
                            table="claims_topic",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TopicEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.topic",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("name", models.TextField()),
                ("slug", models.SlugField(db_index=False, max_length=120)),
                ("prefix", models.TextField()),
                ("description", models.TextField(blank=True)),
                ("notice", models.TextField(blank=True)),
                ("last_number", models.PositiveIntegerField(default=0)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="e9fed27e85f144b6f1a77249a2e89bbace3c1d0b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_6449d",
                            table="claims_topicevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="23bb4601503dae76b9c311784eb4dceb19884a7e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7eb88",
                            table="claims_topicevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Publisher",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.TextField(unique=True)),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("newspaper", "newspaper"),
                            ("wire_agency", "wire agency"),
                            ("broadcaster", "broadcaster"),
                            ("government", "government"),
                            ("ngo", "ngo"),
                            ("account", "account"),
                            ("other", "other"),
                        ],
                        default="newspaper",
                    ),
                ),
                ("homepage", models.URLField(blank=True)),
                (
                    "grade",
                    models.TextField(
                        blank=True,
                        choices=[
                            ("A", "A: completely reliable"),
                            ("B", "B: usually reliable"),
                            ("C", "C: fairly reliable"),
                            ("D", "D: not usually reliable"),
                            ("E", "E: unreliable"),
                            ("F", "F: reliability cannot be judged"),
                        ],
                        null=True,
                    ),
                ),
                ("grade_reason", models.TextField(blank=True)),
                ("graded_on", models.DateField(blank=True, null=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_publishers",
                        to="claims.publisher",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="publisher_name_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("homepage", ""), ("homepage__iregex", "^https?://"), _connector="OR"),
                        name="publisher_homepage_on_the_web",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["newspaper", "wire_agency", "broadcaster", "government", "ngo", "account", "other"],
                            )
                        ),
                        name="publisher_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("grade__in", ["A", "B", "C", "D", "E", "F"])), name="publisher_grade_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("grade__isnull", True), ("graded_on__isnull", True)),
                            models.Q(("grade__isnull", False), ("graded_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="publisher_grade_dated",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None),
                            models.Q(("merged_into", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="publisher_not_merged_into_itself",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="d04ee94d836b327d7d2eed5edacfe232f6c0710a",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_18008",
                            table="claims_publisher",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="b12d1dcdc579c92c009dff99802799003b799b7b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_3999c",
                            table="claims_publisher",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="merged_into_standing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."merged_into_id" IS NOT NULL)',
                            func="\n            PERFORM pg_advisory_xact_lock(hashtextextended('publisher_merged_into_standing', 0));\n            IF EXISTS (SELECT FROM claims_publisher WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL) THEN\n                RAISE EXCEPTION 'What was merged takes nothing in: merge into the one that it became part of.' USING ERRCODE = 'check_violation', CONSTRAINT = 'publisher_merged_into_standing';\n            END IF;\n            RETURN NEW;\n        ",
                            hash="6895784aa8becd75f9cfe5ea9755e1898fc5e296",
                            operation='INSERT OR UPDATE OF "merged_into_id"',
                            pgid="pgtrigger_merged_into_standing_a9638",
                            table="claims_publisher",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."name" IS DISTINCT FROM (NEW."name"))',
                            func="PERFORM search_fill_sources(ARRAY(SELECT id FROM claims_source WHERE publisher_id = NEW.id)); RETURN NULL;",
                            hash="937b4953e442c97f2655e8241061084fbbbabc7e",
                            operation='UPDATE OF "name"',
                            pgid="pgtrigger_words_changed_ff1e0",
                            table="claims_publisher",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_publisherevent" ("grade", "grade_reason", "graded_on", "homepage", "id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."grade", NEW."grade_reason", NEW."graded_on", NEW."homepage", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                            hash="c246850a59913344be4e3cf8e3c4e8f1c5325053",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_09cdd",
                            table="claims_publisher",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_publisherevent" ("grade", "grade_reason", "graded_on", "homepage", "id", "kind", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "version") VALUES (NEW."grade", NEW."grade_reason", NEW."graded_on", NEW."homepage", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."version"); RETURN NULL;',
                            hash="11f57858c6cc392e5e8df7941c7f6e39854d7d47",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8717f",
                            table="claims_publisher",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublisherEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.publisher",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("name", models.TextField()),
                ("slug", models.SlugField(db_index=False, max_length=120)),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("newspaper", "newspaper"),
                            ("wire_agency", "wire agency"),
                            ("broadcaster", "broadcaster"),
                            ("government", "government"),
                            ("ngo", "ngo"),
                            ("account", "account"),
                            ("other", "other"),
                        ],
                        default="newspaper",
                    ),
                ),
                ("homepage", models.URLField(blank=True)),
                (
                    "grade",
                    models.TextField(
                        blank=True,
                        choices=[
                            ("A", "A: completely reliable"),
                            ("B", "B: usually reliable"),
                            ("C", "C: fairly reliable"),
                            ("D", "D: not usually reliable"),
                            ("E", "E: unreliable"),
                            ("F", "F: reliability cannot be judged"),
                        ],
                        null=True,
                    ),
                ),
                ("grade_reason", models.TextField(blank=True)),
                ("graded_on", models.DateField(blank=True, null=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="2e069c0682f3ae668c955422b7b77ba8c431089e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_b4b02",
                            table="claims_publisherevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3f29e885b8902daf5e5d1803c4ebe185316fbe5f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_1989a",
                            table="claims_publisherevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined")),
                ("session_epoch", models.PositiveIntegerField(default=0)),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "user",
                "verbose_name_plural": "users",
                "abstract": False,
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parties", to="claims.topic"
                    ),
                ),
                ("name", models.TextField()),
                ("slug", models.SlugField(max_length=120)),
            ],
            options={
                "verbose_name_plural": "parties",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="party_name_filled"),
                    models.UniqueConstraint(fields=("topic", "name"), name="party_name_unique_in_topic"),
                    models.UniqueConstraint(fields=("topic", "slug"), name="party_slug_unique_in_topic"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="fd655522e77f38b64d21aa070f26e8c041e78007",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_4de1f",
                            table="claims_party",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="d2251b69b7fa078e07c18eb26bd8872f518923a9",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_d56dd",
                            table="claims_party",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_partyevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "topic_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."topic_id"); RETURN NULL;',
                            hash="d15ccc1da462a997acca619ea323d0d5de24a8e2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7be11",
                            table="claims_party",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_partyevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "topic_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."topic_id"); RETURN NULL;',
                            hash="81d0dfb432bc62250129b1b4ee6d620971ba1daa",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4731b",
                            table="claims_party",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.party",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
                ("name", models.TextField()),
                ("slug", models.SlugField(db_index=False, max_length=120)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="fc7e8d97a35eb251598d02e4fb07dd3d9b36bb49",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_86bf8",
                            table="claims_partyevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="509815eaedf440954f01f41489f4007eba56526b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4f239",
                            table="claims_partyevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "publisher",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sources", to="claims.publisher"
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="claims.topic",
                    ),
                ),
                ("title", models.TextField()),
                ("byline", models.TextField(blank=True)),
                ("url", models.TextField(blank=True)),
                ("canonical_url", models.TextField(blank=True)),
                ("archive_url", models.TextField(blank=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                (
                    "credited_agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="credited_sources",
                        to="claims.publisher",
                    ),
                ),
                ("retracted_at", models.DateTimeField(blank=True, null=True)),
                ("retraction_note", models.TextField(blank=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [models.Index(fields=["-published_at", "-id"], name="source_by_day")],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("title__regex", "\\S")), name="source_title_filled"),
                    models.UniqueConstraint(
                        condition=models.Q(("canonical_url", ""), _negated=True),
                        fields=("canonical_url",),
                        name="source_canonical_url_unique",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("url", ""), ("url__iregex", "^https?://"), _connector="OR"),
                        name="source_url_on_the_web",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("archive_url", ""), ("archive_url__iregex", "^https?://"), _connector="OR"),
                        name="source_archive_url_on_the_web",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("retracted_at", None), ("retraction_note__regex", "\\S"), _connector="OR"),
                        name="source_retraction_explained",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="61f1f84d848fd2dc6e65d448bbf541c81c0901ed",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_69acd",
                            table="claims_source",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="e3a0ded995e3bf8a5dd8c27bae71c39949df1c18",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_7dfd4",
                            table="claims_source",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM search_fill_sources(ARRAY(SELECT id FROM added)); RETURN NULL;",
                            hash="55f23edc7affdea84df3f69a6840451252a90e4f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_words_added_d4d47",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."canonical_url" IS DISTINCT FROM (NEW."canonical_url") OR OLD."publisher_id" IS DISTINCT FROM (NEW."publisher_id"))',
                            func="PERFORM search_fill_sources(ARRAY[NEW.id]); RETURN NULL;",
                            hash="155b716e669b6094071b104c7048fffdb0f96b03",
                            operation='UPDATE OF "title", "byline", "url", "canonical_url", "publisher_id"',
                            pgid="pgtrigger_words_changed_e3db3",
                            table="claims_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_sourceevent" ("added_at", "added_by_id", "archive_url", "byline", "canonical_url", "credited_agency_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "publisher_id", "retracted_at", "retraction_note", "title", "topic_id", "url", "version") VALUES (NEW."added_at", NEW."added_by_id", NEW."archive_url", NEW."byline", NEW."canonical_url", NEW."credited_agency_id", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."publisher_id", NEW."retracted_at", NEW."retraction_note", NEW."title", NEW."topic_id", NEW."url", NEW."version"); RETURN NULL;',
                            hash="64b58f5e6212c067c3d5d799af0268701dce7008",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bbb94",
                            table="claims_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_sourceevent" ("added_at", "added_by_id", "archive_url", "byline", "canonical_url", "credited_agency_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "publisher_id", "retracted_at", "retraction_note", "title", "topic_id", "url", "version") VALUES (NEW."added_at", NEW."added_by_id", NEW."archive_url", NEW."byline", NEW."canonical_url", NEW."credited_agency_id", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."publisher_id", NEW."retracted_at", NEW."retraction_note", NEW."title", NEW."topic_id", NEW."url", NEW."version"); RETURN NULL;',
                            hash="5650c666723787e44b3e845e443d771db9239925",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fde8d",
                            table="claims_source",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.source",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "publisher",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
                ("title", models.TextField()),
                ("byline", models.TextField(blank=True)),
                ("url", models.TextField(blank=True)),
                ("canonical_url", models.TextField(blank=True)),
                ("archive_url", models.TextField(blank=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                (
                    "credited_agency",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                ("retracted_at", models.DateTimeField(blank=True, null=True)),
                ("retraction_note", models.TextField(blank=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="638096ecc59c005f16777b8f93dc8d02efe5fe0f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_f171f",
                            table="claims_sourceevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3f92c9d57b7a054311e4bc9ff1301c1cb6390db2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a5b22",
                            table="claims_sourceevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.TextField(
                        choices=[("person", "person"), ("organisation", "organisation"), ("unnamed", "unnamed")]
                    ),
                ),
                ("name", models.TextField()),
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="claims.speaker",
                    ),
                ),
                (
                    "publisher",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_voice",
                        to="claims.publisher",
                    ),
                ),
                ("wikidata_id", models.TextField(blank=True)),
                ("description", models.TextField(blank=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_speakers",
                        to="claims.speaker",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="speaker_name_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["person", "organisation", "unnamed"])),
                        name="speaker_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("part_of", None), ("kind", "organisation"), _connector="OR"),
                        name="speaker_only_bodies_are_parts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("publisher", None), ("kind", "organisation"), _connector="OR"),
                        name="speaker_publisher_is_a_body",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None),
                            models.Q(("merged_into", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="speaker_not_merged_into_itself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("wikidata_id", ""), ("wikidata_id__regex", "^Q[1-9][0-9]*$"), _connector="OR"
                        ),
                        name="speaker_wikidata_id_shape",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="735cefd0ef84a9ccfacb6a5ad06bd7618fe24518",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_5ddf9",
                            table="claims_speaker",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="d4d5f90074fac4be5bc0d6d743bd0ef0e9c5a081",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_77a9a",
                            table="claims_speaker",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="merged_into_standing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."merged_into_id" IS NOT NULL)',
                            func="\n            PERFORM pg_advisory_xact_lock(hashtextextended('speaker_merged_into_standing', 0));\n            IF EXISTS (SELECT FROM claims_speaker WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL) THEN\n                RAISE EXCEPTION 'What was merged takes nothing in: merge into the one that it became part of.' USING ERRCODE = 'check_violation', CONSTRAINT = 'speaker_merged_into_standing';\n            END IF;\n            RETURN NEW;\n        ",
                            hash="a056eafd65c6f2545cca17ca2c6f0bdca911c913",
                            operation='INSERT OR UPDATE OF "merged_into_id"',
                            pgid="pgtrigger_merged_into_standing_b9501",
                            table="claims_speaker",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM search_fill_speakers(ARRAY(SELECT id FROM added)); RETURN NULL;",
                            hash="03abfa414c81e7fc87f888b3d921678480c9afbc",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_words_added_aeb80",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."description" IS DISTINCT FROM (NEW."description"))',
                            func="PERFORM search_fill_speakers(ARRAY[NEW.id]); RETURN NULL;",
                            hash="c15c35d658743d39cda494ce27304d4dec2ebdaa",
                            operation='UPDATE OF "name", "description"',
                            pgid="pgtrigger_words_changed_ae54e",
                            table="claims_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="part_of_ends",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."part_of_id" IS NOT NULL)',
                            func="\n                    PERFORM pg_advisory_xact_lock(hashtextextended('speaker_part_of_ends', 0));\n                    IF EXISTS (\n                        WITH RECURSIVE above(id) AS (\n                            SELECT NEW.part_of_id\n                            UNION\n                            SELECT s.part_of_id FROM claims_speaker s JOIN above ON s.id = above.id\n                            WHERE s.part_of_id IS NOT NULL\n                        ) SELECT FROM above WHERE id = NEW.id\n                    ) THEN\n                        RAISE EXCEPTION 'A body cannot be part of itself.' USING ERRCODE = 'check_violation', CONSTRAINT = 'speaker_part_of_ends';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="cebaceffecc8ce82085e8b236da3fd53190dc0ed",
                            operation='INSERT OR UPDATE OF "part_of_id"',
                            pgid="pgtrigger_part_of_ends_e628d",
                            table="claims_speaker",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_speakerevent" ("description", "id", "kind", "merged_into_id", "name", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher_id", "slug", "version", "wikidata_id") VALUES (NEW."description", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", NEW."part_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publisher_id", NEW."slug", NEW."version", NEW."wikidata_id"); RETURN NULL;',
                            hash="2159912a76f4bb07f26fa5daca9d45cf8cb84bcc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7cf94",
                            table="claims_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_speakerevent" ("description", "id", "kind", "merged_into_id", "name", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher_id", "slug", "version", "wikidata_id") VALUES (NEW."description", NEW."id", NEW."kind", NEW."merged_into_id", NEW."name", NEW."part_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publisher_id", NEW."slug", NEW."version", NEW."wikidata_id"); RETURN NULL;',
                            hash="cacd3a8f879f662ab321381dc6b1174483a501f5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d9d7a",
                            table="claims_speaker",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.speaker",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.TextField(
                        choices=[("person", "person"), ("organisation", "organisation"), ("unnamed", "unnamed")]
                    ),
                ),
                ("name", models.TextField()),
                ("slug", models.SlugField(db_index=False, max_length=120)),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                ("wikidata_id", models.TextField(blank=True)),
                ("description", models.TextField(blank=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="4eb6ce6195666087ab1d0528f8674de7a059f3cf",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_75b43",
                            table="claims_speakerevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4c9d2e5edff8cca0700490bf7be500f6b256b177",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9c114",
                            table="claims_speakerevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SentForm",
            fields=[
                ("key", models.UUIDField(primary_key=True, serialize=False)),
                (
                    "sent_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("sent_at", models.DateTimeField(auto_now_add=True)),
                ("address", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="Alliance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="alliances", to="claims.topic"
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.party"),
                ),
                (
                    "second",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.party"),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))), name="alliance_ordered_pair"
                    ),
                    models.UniqueConstraint(fields=("first", "second"), name="alliance_unique"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="one_topic",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF EXISTS (SELECT FROM claims_party\n                               WHERE id IN (NEW.first_id, NEW.second_id) AND topic_id <> NEW.topic_id) THEN\n                        RAISE EXCEPTION 'Allied parties belong to one topic.' USING ERRCODE = 'check_violation', CONSTRAINT = 'alliance_one_topic';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="2938bb2f832b1e1453708df936f90418e011480d",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_one_topic_fea53",
                            table="claims_alliance",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_allianceevent" ("first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "topic_id") VALUES (NEW."first_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."second_id", NEW."topic_id"); RETURN NULL;',
                            hash="09a410f9fd2a811b9982d7efe4155d15b437cde2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5953a",
                            table="claims_alliance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_allianceevent" ("first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "topic_id") VALUES (NEW."first_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."second_id", NEW."topic_id"); RETURN NULL;',
                            hash="2dd1959c0d071cae20f63e7f0d8c996410218ee2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fbaad",
                            table="claims_alliance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_allianceevent" ("first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "topic_id") VALUES (OLD."first_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."second_id", OLD."topic_id"); RETURN NULL;',
                            hash="02d43d34a56138e0da43288247f0c4fa79db7ded",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_05ff9",
                            table="claims_alliance",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AllianceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.alliance",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.party",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.party",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="b7af5d4d1aceead6b00237284d8fc9cb81a7eb67",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_3e7d9",
                            table="claims_allianceevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="330e573c324a0ee7fea0820dec0a00d6b9406a05",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5b7dc",
                            table="claims_allianceevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Capture",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="captures", to="claims.source"
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.publisher",
                    ),
                ),
                ("text", models.TextField()),
                ("original", models.BinaryField()),
                ("text_sha256", models.TextField()),
                ("original_sha256", models.TextField()),
                (
                    "method",
                    models.TextField(choices=[("pasted", "pasted"), ("uploaded", "uploaded"), ("fetched", "fetched")]),
                ),
                ("captured_at", models.DateTimeField()),
                (
                    "captured_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["source", "-captured_at"], name="capture_newest_of_source")],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("text__regex", "\\S")), name="capture_text_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("method__in", ["pasted", "uploaded", "fetched"])),
                        name="capture_method_known",
                    ),
                    models.UniqueConstraint(
                        fields=("publisher", "text_sha256"), name="capture_text_unique_per_publisher"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("text_sha256__regex", "^[0-9a-f]{64}$"), ("original_sha256__regex", "^[0-9a-f]{64}$")
                        ),
                        name="capture_hashes_are_sha256",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="bf621781399f6fd9e9a2f4f61b27bb7b28293465",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_9c55b",
                            table="claims_capture",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="b8ac040bf9ef02fd7386e13cc7bb8df256c5dd26",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_890a4",
                            table="claims_capture",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="hashes_and_publisher",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    SELECT publisher_id INTO NEW.publisher_id FROM claims_source WHERE id = NEW.source_id;\n                    NEW.text_sha256 = encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex');\n                    NEW.original_sha256 = encode(sha256(NEW.original), 'hex');\n                    RETURN NEW;\n                ",
                            hash="3e6bc55ecdc26552136bdd5a368bf13e9a921584",
                            operation="INSERT",
                            pgid="pgtrigger_hashes_and_publisher_f7448",
                            table="claims_capture",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerAlias",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="claims.speaker"
                    ),
                ),
                ("name", models.TextField()),
            ],
            options={
                "verbose_name_plural": "speaker aliases",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="speaker_alias_filled"),
                    models.UniqueConstraint(fields=("speaker", "name"), name="speaker_alias_unique"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="words_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM search_fill_speakers(ARRAY(SELECT speaker_id FROM added)); RETURN NULL;",
                            hash="7bc300a0eb62512d177d579e5958eed240612c87",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_words_added_c6368",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_speakeralias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM search_fill_speakers(ARRAY(VALUES (OLD.speaker_id), (NEW.speaker_id))); RETURN NULL;",
                            hash="344025db9cb07dc9e75294bfb87ade532e8669d8",
                            operation='UPDATE OF "name", "speaker_id"',
                            pgid="pgtrigger_words_changed_fea1b",
                            table="claims_speakeralias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_gone",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM search_fill_speakers(ARRAY(VALUES (OLD.speaker_id))); RETURN NULL;",
                            hash="de5ba4d262676fcb278c50ea844266ceb0885495",
                            operation="DELETE",
                            pgid="pgtrigger_words_gone_56c2b",
                            table="claims_speakeralias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_speakeraliasevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaker_id"); RETURN NULL;',
                            hash="c185c72ca2db21b1edfdf55e82efc9044c89c649",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_770e6",
                            table="claims_speakeralias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_speakeraliasevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaker_id"); RETURN NULL;',
                            hash="44a26cd8c598a67962a18811b2690485c276daa5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7e5f9",
                            table="claims_speakeralias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_speakeraliasevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."speaker_id"); RETURN NULL;',
                            hash="d8d108830577cf482bfd79fa86f1ab0912650aca",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f0375",
                            table="claims_speakeralias",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerAliasEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.speakeralias",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("name", models.TextField()),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="a6c3b4cc36e01ec98f40ff6b90758f7dd183636f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_a9758",
                            table="claims_speakeraliasevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e07165e46e11124cb3d37f6ed9e2df4ef2479206",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0df0e",
                            table="claims_speakeraliasevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Role",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="roles", to="claims.speaker"
                    ),
                ),
                ("title", models.TextField(blank=True)),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="officers",
                        to="claims.speaker",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to="claims.topic",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to="claims.party",
                    ),
                ),
                ("speaks_for", models.BooleanField(default=False)),
                ("from_on", models.DateField(blank=True, null=True)),
                ("to_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("from_on", None), ("to_on", None), ("from_on__lte", models.F("to_on")), _connector="OR"
                        ),
                        name="role_dates_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("party", None), ("topic__isnull", False), _connector="OR"),
                        name="role_party_needs_topic",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("speaks_for", False), ("body__isnull", False), ("party__isnull", False), _connector="OR"
                        ),
                        name="role_speaks_for_someone",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="party_of_topic",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."party_id" IS NOT NULL)',
                            func="\n                    IF NOT EXISTS (SELECT FROM claims_party WHERE id = NEW.party_id AND topic_id = NEW.topic_id) THEN\n                        RAISE EXCEPTION 'The party belongs to another topic.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_party_of_topic';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="5380d630be80bc3ce5fc623e3db5a8bef326b68e",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_party_of_topic_e5a3d",
                            table="claims_role",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_roleevent" ("body_id", "from_on", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "speaks_for", "title", "to_on", "topic_id", "version") VALUES (NEW."body_id", NEW."from_on", NEW."id", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaker_id", NEW."speaks_for", NEW."title", NEW."to_on", NEW."topic_id", NEW."version"); RETURN NULL;',
                            hash="3e829da4cb8f63447c231fba3e9df699cc5692c7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_14055",
                            table="claims_role",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_roleevent" ("body_id", "from_on", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "speaks_for", "title", "to_on", "topic_id", "version") VALUES (NEW."body_id", NEW."from_on", NEW."id", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaker_id", NEW."speaks_for", NEW."title", NEW."to_on", NEW."topic_id", NEW."version"); RETURN NULL;',
                            hash="d12aad94ff0303829af0272802bc79557ea6fcf2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_836ce",
                            table="claims_role",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_roleevent" ("body_id", "from_on", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "speaks_for", "title", "to_on", "topic_id", "version") VALUES (OLD."body_id", OLD."from_on", OLD."id", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."speaker_id", OLD."speaks_for", OLD."title", OLD."to_on", OLD."topic_id", OLD."version"); RETURN NULL;',
                            hash="d746084b64b8eb3a9b49f7bf6de39715bf6b9b13",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_19ad0",
                            table="claims_role",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RoleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.role",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("title", models.TextField(blank=True)),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.party",
                    ),
                ),
                ("speaks_for", models.BooleanField(default=False)),
                ("from_on", models.DateField(blank=True, null=True)),
                ("to_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="6aa05ae0efd1fb20f1868341f8809efeb1bffbe8",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_26efb",
                            table="claims_roleevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ccc3f0ed312d4dac6e410109608f69f330964308",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_296cb",
                            table="claims_roleevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaptureReading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="readings", to="claims.capture"
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("asked_at", models.DateTimeField(auto_now_add=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("began_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("found", models.PositiveIntegerField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                ("error", models.TextField(blank=True)),
                ("roles", models.JSONField(blank=True, default=dict)),
                ("credited", models.JSONField(blank=True, default=list)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["capture", "-id"], name="capture_reading_newest"),
                    models.Index(
                        condition=models.Q(("error", ""), _negated=True), fields=["id"], name="capture_reading_failed"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("error", "")), fields=("capture",), name="capture_reading_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("error", ""), ("finished_at", None), ("found", None)),
                            models.Q(("error", ""), ("finished_at__isnull", False), ("found__isnull", False)),
                            models.Q(("error__regex", "\\S"), ("finished_at__isnull", False), ("found", None)),
                            _connector="OR",
                        ),
                        name="capture_reading_waits_or_ended",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("attempts", 0), ("began_at", None)),
                            models.Q(("attempts__gt", 0), ("began_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="capture_reading_attempts_begun",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("found", None),
                            models.Q(("began_at__isnull", False), ("began_at__lte", models.F("finished_at"))),
                            _connector="OR",
                        ),
                        name="capture_reading_begun_before_done",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="419d464dd4d1727ba8ea3665a2c45a7ccf9a0ed6",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_4e8e6",
                            table="claims_capturereading",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="92f33465f5020218502f36b8ee0585720fba6a2b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_50479",
                            table="claims_capturereading",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="ended_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."finished_at" IS NOT NULL)',
                            func="RAISE EXCEPTION 'A reading that ended stays as it is: ask for another.' USING ERRCODE = 'check_violation', CONSTRAINT = 'capture_reading_ended_stays';",
                            hash="547df6724c78c7eafe498621ec21024cb95eb7bc",
                            operation="UPDATE",
                            pgid="pgtrigger_ended_stays_c8426",
                            table="claims_capturereading",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_capturereadingevent" ("asked_at", "asked_by_id", "attempts", "began_at", "capture_id", "credited", "error", "finished_at", "found", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."attempts", NEW."began_at", NEW."capture_id", NEW."credited", NEW."error", NEW."finished_at", NEW."found", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."roles"); RETURN NULL;',
                            hash="aadd3143c3688dce38f91a02de460bbb65c3a85e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b8de8",
                            table="claims_capturereading",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_capturereadingevent" ("asked_at", "asked_by_id", "attempts", "began_at", "capture_id", "credited", "error", "finished_at", "found", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."attempts", NEW."began_at", NEW."capture_id", NEW."credited", NEW."error", NEW."finished_at", NEW."found", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."roles"); RETURN NULL;',
                            hash="8795fa68586aa8238140683126a704d206778456",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5ab89",
                            table="claims_capturereading",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaptureReadingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.capturereading",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "capture",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.capture",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("asked_at", models.DateTimeField(auto_now_add=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("began_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("found", models.PositiveIntegerField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                ("error", models.TextField(blank=True)),
                ("roles", models.JSONField(blank=True, default=dict)),
                ("credited", models.JSONField(blank=True, default=list)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="4ae6b8890548406d10b3441d3c12dccfee069409",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_5461b",
                            table="claims_capturereadingevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9bb5b38258e6af9227d57032ea9e85a7a3c98b4a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_04ec7",
                            table="claims_capturereadingevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaptureIndex",
            fields=[
                (
                    "capture",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="index",
                        serialize=False,
                        to="claims.capture",
                    ),
                ),
                ("indexed_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0fd48584d244141ab111cb05cb348448115176bf",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_f1e75",
                            table="claims_captureindex",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="0d484402cbb3e6d963d6fe0dc7bfe24ba5dd3a87",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_b2418",
                            table="claims_captureindex",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Fingerprint",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "value", "capture", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("value", models.BigIntegerField()),
                (
                    "capture",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.capture",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("value__gte", 0)), name="fingerprint_not_negative")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9a1ef5acf1c0594227361d8c000fa84fc6e63081",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_b60be",
                            table="claims_fingerprint",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="7baa5b496220f840bd691730a163c0a93e5f31b5",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_908d2",
                            table="claims_fingerprint",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NoticeChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notice_choices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("assigned", "assigned"),
                            ("mentioned", "mentioned"),
                            ("to_sign", "to sign"),
                            ("returned", "returned"),
                            ("signed", "signed"),
                            ("published", "published"),
                            ("evidence_changed", "evidence changed"),
                            ("second_wanted", "second wanted"),
                            ("disagreement", "disagreement"),
                            ("question_overdue", "question overdue"),
                            ("merged", "merged"),
                        ]
                    ),
                ),
                (
                    "way",
                    models.TextField(
                        choices=[("desk", "On the desk"), ("email", "Also by e-mail"), ("none", "Not at all")]
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("user", "kind"), name="notice_choice_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "assigned",
                                    "mentioned",
                                    "to_sign",
                                    "returned",
                                    "signed",
                                    "published",
                                    "evidence_changed",
                                    "second_wanted",
                                    "disagreement",
                                    "question_overdue",
                                    "merged",
                                ],
                            )
                        ),
                        name="notice_choice_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("way__in", ["desk", "email", "none"])), name="notice_choice_way_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OldAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.TextField(choices=[("claim", "claim"), ("speaker", "speaker")])),
                ("old", models.TextField()),
                ("leads_to", models.TextField()),
                ("was_public", models.BooleanField()),
            ],
            options={
                "verbose_name_plural": "old addresses",
                "indexes": [models.Index(fields=["kind", "leads_to"], name="old_address_leading_to")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["claim", "speaker"])), name="old_address_kind_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("leads_to__regex", "\\S")), name="old_address_leads_somewhere"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("old", models.F("leads_to")), _negated=True),
                        name="old_address_leads_elsewhere",
                    ),
                    models.UniqueConstraint(fields=("kind", "old"), name="old_address_once"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_oldaddressevent" ("id", "kind", "leads_to", "old", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "was_public") VALUES (NEW."id", NEW."kind", NEW."leads_to", NEW."old", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."was_public"); RETURN NULL;',
                            hash="1d05c4e517a30d83fc9551748083de6f82216a95",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9d6f6",
                            table="claims_oldaddress",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_oldaddressevent" ("id", "kind", "leads_to", "old", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "was_public") VALUES (NEW."id", NEW."kind", NEW."leads_to", NEW."old", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."was_public"); RETURN NULL;',
                            hash="15c7baa8f90c5630665752c7e2767de19d469051",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_23c68",
                            table="claims_oldaddress",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_oldaddressevent" ("id", "kind", "leads_to", "old", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "was_public") VALUES (OLD."id", OLD."kind", OLD."leads_to", OLD."old", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."was_public"); RETURN NULL;',
                            hash="91d077a094f60a008d7d5eea168c64b9a81aab24",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a67ce",
                            table="claims_oldaddress",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OldAddressEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.oldaddress",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("kind", models.TextField(choices=[("claim", "claim"), ("speaker", "speaker")])),
                ("old", models.TextField()),
                ("leads_to", models.TextField()),
                ("was_public", models.BooleanField()),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="77475f8df19fdf2650e7e000705e1fc14a4e687f",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_30bae",
                            table="claims_oldaddressevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8aec2fa6dffd34d5be13d41256b4ed56dbe794ea",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5854e",
                            table="claims_oldaddressevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("place", models.TextField(choices=[("claim", "claim"), ("source", "source")])),
                ("record", models.BigIntegerField()),
                ("arrived_at", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
                ("writing_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("place", "record", "user"), name="presence_once"),
                    models.CheckConstraint(
                        condition=models.Q(("place__in", ["claim", "source"])), name="presence_place_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceWords",
            fields=[
                (
                    "source",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="claims.source",
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="source_words")],
            },
        ),
        migrations.CreateModel(
            name="SpeakerWords",
            fields=[
                (
                    "speaker",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="claims.speaker",
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="speaker_words")],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_sha256", models.TextField(unique=True)),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "role",
                    models.TextField(
                        choices=[
                            ("contributor", "contributor"),
                            ("editor", "editor"),
                            ("publisher", "publisher"),
                            ("administrator", "administrator"),
                        ],
                        null=True,
                    ),
                ),
                ("name", models.TextField(blank=True)),
                ("email", models.TextField(blank=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("used_at", models.DateTimeField(null=True)),
                (
                    "used_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("token_sha256__regex", "^[0-9a-f]{64}$")), name="invitation_token_hashed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("person", None), ("role__isnull", False)),
                            models.Q(("person__isnull", False), ("role", None)),
                            _connector="OR",
                        ),
                        name="invitation_to_join_or_to_return",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["contributor", "editor", "publisher", "administrator"])),
                        name="invitation_role_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("made_at"))), name="invitation_expires_later"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("used_at__isnull", True), ("used_by__isnull", True)),
                            models.Q(("used_at__isnull", False), ("used_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="invitation_used_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("used_at", None), ("withdrawn_at", None), _connector="OR"),
                        name="invitation_ends_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events_of",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "change",
                    models.TextField(
                        choices=[
                            ("invited", "invited"),
                            ("invitation_withdrawn", "invitation withdrawn"),
                            ("joined", "joined"),
                            ("added", "added"),
                            ("role_changed", "role changed"),
                            ("suspended", "suspended"),
                            ("restored", "restored"),
                            ("signed_out", "signed out"),
                            ("second_step_reset", "second step reset"),
                            ("password_link_drawn", "password link drawn"),
                            ("password_changed", "password changed"),
                        ]
                    ),
                ),
                ("detail", models.TextField(blank=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "indexes": [models.Index(fields=["person", "-id"], name="person_event_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "change__in",
                                [
                                    "invited",
                                    "invitation_withdrawn",
                                    "joined",
                                    "added",
                                    "role_changed",
                                    "suspended",
                                    "restored",
                                    "signed_out",
                                    "second_step_reset",
                                    "password_link_drawn",
                                    "password_changed",
                                ],
                            )
                        ),
                        name="person_event_change_known",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="776d7d7ed77eee0034b5771b005ca2ebb037c6ce",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_73642",
                            table="claims_personevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="87fdafb37cc31f60cd22ebf30a321482938c20dc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_f53a9",
                            table="claims_personevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedSearch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kept_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_searches",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("name", models.TextField()),
                ("parameters", models.TextField(blank=True)),
                ("seen", models.JSONField(blank=True, default=dict)),
                ("kept_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name_plural": "saved searches",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="saved_search_name_filled"),
                    models.UniqueConstraint(fields=("kept_by", "name"), name="saved_search_name_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("parameters", ""), _negated=True), name="saved_search_asks_something"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedSource",
            fields=[
                ("key", models.BigIntegerField(primary_key=True, serialize=False)),
                ("publisher", models.TextField()),
                ("title", models.TextField()),
                ("published_on", models.DateField(null=True)),
                ("content", models.JSONField()),
                ("updated_at", models.DateTimeField()),
                (
                    "vector",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.Func(
                                "title",
                                models.Value("A"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                "publisher",
                                models.Value("B"),
                                function="search_name",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Cast(
                                        models.Func(
                                            models.F("content"),
                                            models.Value("byline"),
                                            function="jsonb_extract_path_text",
                                        ),
                                        models.TextField(),
                                    ),
                                    models.Value(""),
                                ),
                                models.Value("C"),
                                function="search_name",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            arg_joiner=" || ",
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            template="(%(expressions)s)",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="published_source_words"),
                    models.Index(fields=["-updated_at", "-key"], name="published_source_newest"),
                    models.Index(fields=["publisher", "-key"], name="published_source_of"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedSpeaker",
            fields=[
                ("slug", models.TextField(primary_key=True, serialize=False)),
                ("name", models.TextField()),
                (
                    "kind",
                    models.TextField(
                        blank=True,
                        choices=[("person", "person"), ("organisation", "organisation"), ("unnamed", "unnamed")],
                    ),
                ),
                ("content", models.JSONField()),
                ("updated_at", models.DateTimeField()),
                (
                    "vector",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.Func(
                                "name",
                                models.Value("A"),
                                function="search_name",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Cast(
                                        models.Func(
                                            models.F("content"),
                                            models.Value("role"),
                                            function="jsonb_extract_path_text",
                                        ),
                                        models.TextField(),
                                    ),
                                    models.Value(""),
                                ),
                                models.Value("C"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            arg_joiner=" || ",
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            template="(%(expressions)s)",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="published_speaker_words"),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass(models.F("name"), name="gin_trgm_ops"),
                        name="published_speaker_spelling",
                    ),
                    models.Index(fields=["-updated_at", "slug"], name="published_speaker_newest"),
                    models.Index(fields=["name", "slug"], name="published_speaker_by_name"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedTopic",
            fields=[
                ("slug", models.TextField(primary_key=True, serialize=False)),
                ("name", models.TextField()),
                ("content", models.JSONField()),
                ("updated_at", models.DateTimeField()),
                (
                    "vector",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.Func(
                                "name",
                                models.Value("A"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Cast(
                                        models.Func(
                                            models.F("content"),
                                            models.Value("description"),
                                            function="jsonb_extract_path_text",
                                        ),
                                        models.TextField(),
                                    ),
                                    models.Value(""),
                                ),
                                models.Value("C"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            arg_joiner=" || ",
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            template="(%(expressions)s)",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="published_topic_words"),
                    models.Index(fields=["-updated_at", "slug"], name="published_topic_newest"),
                ],
            },
        ),
        migrations.CreateModel(
            name="AskedCount",
            fields=[
                ("who", models.TextField(primary_key=True, serialize=False)),
                ("ends_at", models.DateTimeField()),
                ("count", models.PositiveIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["ends_at"], name="asked_count_ended")],
            },
        ),
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_sha256", models.TextField(unique=True)),
                ("prefix", models.TextField()),
                ("name", models.TextField()),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(
                            choices=[
                                ("sources:add", "add sources and changed copies of them"),
                                ("statements:propose", "propose statements, which wait for review"),
                                ("positions:propose", "link accepted statements to claims"),
                            ]
                        ),
                        size=None,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="api_tokens",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("last_used_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "revoked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("token_sha256__regex", "^[0-9a-f]{64}$")), name="api_token_hashed"
                    ),
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="api_token_name_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("scopes__contained_by", ["sources:add", "statements:propose", "positions:propose"]),
                            ("scopes__len__gt", 0),
                        ),
                        name="api_token_scopes_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("made_at"))), name="api_token_expires_later"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("revoked_at__isnull", True), ("revoked_by__isnull", True)),
                            models.Q(("revoked_at__isnull", False), ("revoked_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="api_token_revoked_by_someone",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="9217fe6c2f318de31bc5c067b9935170f1641bcf",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_6cfff",
                            table="claims_apitoken",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="3e1cf5f97528099b91afa4d0df6f093111f325da",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_fc197",
                            table="claims_apitoken",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="stays_as_made",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF (OLD.token_sha256, OLD.prefix, OLD.scopes, OLD.owner_id, OLD.made_at, OLD.expires_at)\n                        IS DISTINCT FROM\n                        (NEW.token_sha256, NEW.prefix, NEW.scopes, NEW.owner_id, NEW.made_at, NEW.expires_at) THEN\n                        RAISE EXCEPTION 'A token stays as it was made: revoke it and make another.' USING ERRCODE = 'check_violation', CONSTRAINT = 'api_token_stays_as_made';\n                    END IF;\n                    IF OLD.revoked_at IS NOT NULL AND\n                        (OLD.revoked_at, OLD.revoked_by_id) IS DISTINCT FROM (NEW.revoked_at, NEW.revoked_by_id) THEN\n                        RAISE EXCEPTION 'A revoked token stays revoked.' USING ERRCODE = 'check_violation', CONSTRAINT = 'api_token_stays_revoked';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="b3d2597436aa104f0da71f59ab53fbe2420bdbaa",
                            operation='UPDATE OF "token_sha256", "prefix", "scopes", "owner_id", "made_at", "expires_at", "revoked_at", "revoked_by_id"',
                            pgid="pgtrigger_stays_as_made_82377",
                            table="claims_apitoken",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_apitokenevent" ("expires_at", "id", "made_at", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "revoked_at", "revoked_by_id", "scopes", "token_sha256") VALUES (NEW."expires_at", NEW."id", NEW."made_at", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."revoked_at", NEW."revoked_by_id", NEW."scopes", NEW."token_sha256"); RETURN NULL;',
                            hash="6c98f8ee5bf1460fd97ad34ca0169b328134b79f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d27b8",
                            table="claims_apitoken",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."prefix" IS DISTINCT FROM (NEW."prefix") OR OLD."revoked_at" IS DISTINCT FROM (NEW."revoked_at") OR OLD."revoked_by_id" IS DISTINCT FROM (NEW."revoked_by_id") OR OLD."scopes" IS DISTINCT FROM (NEW."scopes") OR OLD."token_sha256" IS DISTINCT FROM (NEW."token_sha256"))',
                            func='INSERT INTO "claims_apitokenevent" ("expires_at", "id", "made_at", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "revoked_at", "revoked_by_id", "scopes", "token_sha256") VALUES (NEW."expires_at", NEW."id", NEW."made_at", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."revoked_at", NEW."revoked_by_id", NEW."scopes", NEW."token_sha256"); RETURN NULL;',
                            hash="e63ac57e777a42398c094fdb71ff7cb8bdc57111",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ffdf6",
                            table="claims_apitoken",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ApiTokenEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.apitoken",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("token_sha256", models.TextField()),
                ("prefix", models.TextField()),
                ("name", models.TextField()),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(
                            choices=[
                                ("sources:add", "add sources and changed copies of them"),
                                ("statements:propose", "propose statements, which wait for review"),
                                ("positions:propose", "link accepted statements to claims"),
                            ]
                        ),
                        size=None,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "revoked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="d110c72d24b3db8306f682e6b1fa0ef149c6202b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_b10e2",
                            table="claims_apitokenevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="79cef57495a54f60b1222b41cfa580842bc8ff97",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b5bee",
                            table="claims_apitokenevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ApiAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "token",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="claims.apitoken"
                    ),
                ),
                ("key", models.TextField()),
                ("request_sha256", models.TextField()),
                ("status", models.PositiveSmallIntegerField()),
                ("body", models.JSONField()),
                ("location", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "indexes": [models.Index(fields=["answered_at"], name="api_answer_age")],
                "constraints": [
                    models.UniqueConstraint(fields=("token", "key"), name="api_answer_once"),
                    models.CheckConstraint(
                        condition=models.Q(("request_sha256__regex", "^[0-9a-f]{64}$")), name="api_answer_hashed"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__gte", 200), ("status__lt", 300)), name="api_answer_of_success"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Webhook",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.TextField()),
                ("purpose", models.TextField(blank=True, default="")),
                ("salt", models.TextField()),
                ("added_at", models.DateTimeField()),
                ("failures", models.PositiveIntegerField(default=0)),
                ("ended_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("address", ""), ("address__iregex", "^https?://"), _connector="OR"),
                        name="webhook_on_the_web",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("address",), name="webhook_address_once"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="5bdd23c21e065fa46be66d6eb2a52b1df45b8faa",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_a4136",
                            table="claims_webhook",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="d40099f38d463c3b86ac5595682e0739c7070b06",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_71ced",
                            table="claims_webhook",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_webhookevent" ("added_at", "address", "ended_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "version") VALUES (NEW."added_at", NEW."address", NEW."ended_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."purpose", NEW."version"); RETURN NULL;',
                            hash="39dd7ceb58b8e990b918530f02d813b7a6f39ef2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e3f07",
                            table="claims_webhook",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."added_at" IS DISTINCT FROM (NEW."added_at") OR OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."ended_at" IS DISTINCT FROM (NEW."ended_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "claims_webhookevent" ("added_at", "address", "ended_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "version") VALUES (NEW."added_at", NEW."address", NEW."ended_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."purpose", NEW."version"); RETURN NULL;',
                            hash="a8a6590c492fe68adda1b443c162c4c9f6c7098f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_57384",
                            table="claims_webhook",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WebhookEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.webhook",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("address", models.TextField()),
                ("purpose", models.TextField(blank=True, default="")),
                ("added_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="aab6f95a79cd4758972003174cfa6da08fbdaaf1",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_7a8af",
                            table="claims_webhookevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e8fb50fbb778ad719c3633fd42605bbce47da02b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f07d2",
                            table="claims_webhookevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedSeries",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("topic_slug", models.TextField()),
                (
                    "measure",
                    models.TextField(
                        choices=[
                            ("killed", "killed"),
                            ("wounded", "wounded"),
                            ("missing", "missing"),
                            ("displaced", "displaced"),
                            ("captured", "captured"),
                            ("arrested", "arrested"),
                            ("released", "released"),
                            ("rescued", "rescued"),
                            ("deployed", "deployed"),
                            ("destroyed", "destroyed"),
                            ("infected", "infected"),
                            ("attended", "attended"),
                            ("aboard", "aboard"),
                            ("other", "other"),
                        ]
                    ),
                ),
                ("picture", models.TextField(blank=True)),
                ("rows", models.JSONField()),
                ("total", models.PositiveIntegerField()),
                ("look", models.TextField()),
            ],
            options={
                "verbose_name_plural": "published series",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "measure__in",
                                [
                                    "killed",
                                    "wounded",
                                    "missing",
                                    "displaced",
                                    "captured",
                                    "arrested",
                                    "released",
                                    "rescued",
                                    "deployed",
                                    "destroyed",
                                    "infected",
                                    "attended",
                                    "aboard",
                                    "other",
                                ],
                            )
                        ),
                        name="published_series_measure_known",
                    ),
                    models.UniqueConstraint(fields=("topic_slug", "measure"), name="published_series_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="claims", to="claims.topic"
                    ),
                ),
                ("code", models.TextField(unique=True)),
                ("slug", models.SlugField(max_length=120)),
                ("wording", models.TextField()),
                ("context", models.TextField(blank=True)),
                (
                    "kind",
                    models.TextField(
                        choices=[("assertion", "assertion"), ("figure", "figure"), ("not_checkable", "not checkable")],
                        default="assertion",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_claims",
                        to="claims.claim",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("wording__regex", "\\S")), name="claim_wording_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["assertion", "figure", "not_checkable"])),
                        name="claim_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[A-Z]{2,6}-[0-9]{4,}$")), name="claim_code_shape"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None),
                            models.Q(("merged_into", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="claim_not_merged_into_itself",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="398bb2cea7938c81935985842052e01ef4903ee9",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_a23b4",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="48f7f3c3d9698b7446adefbdb916628be1f37c44",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_bbc92",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="found_by_own_words",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    INSERT INTO claims_claimterms (claim_id, said, vector)\n    VALUES (NEW.id, '', setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(NEW.wording, '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'A') || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(left(NEW.context, 20000), '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'B')\n        || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace('', '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'D'))\n    ON CONFLICT (claim_id) DO NOTHING;\n    RETURN NEW;\n",
                            hash="b01e0d263e67666cad626d56f39fe55b0f0085a2",
                            operation="INSERT",
                            pgid="pgtrigger_found_by_own_words_39756",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="found_by_changed_words",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    UPDATE claims_claimterms w SET vector = setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(NEW.wording, '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'A') || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(left(NEW.context, 20000), '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'B')\n        || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(w.said, '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'D')\n    WHERE w.claim_id = NEW.id;\n    RETURN NEW;\n",
                            hash="77470eed9a9aaad3f0cb7001a9284fc07d4b54ba",
                            operation='UPDATE OF "wording", "context"',
                            pgid="pgtrigger_found_by_changed_words_54aaa",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="merged_into_standing",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."merged_into_id" IS NOT NULL)',
                            func="\n            PERFORM pg_advisory_xact_lock(hashtextextended('claim_merged_into_standing', 0));\n            IF EXISTS (SELECT FROM claims_claim WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL) THEN\n                RAISE EXCEPTION 'What was merged takes nothing in: merge into the one that it became part of.' USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_merged_into_standing';\n            END IF;\n            RETURN NEW;\n        ",
                            hash="b76c447d9531d5747d14c6b0f6148bf601df5e8f",
                            operation='INSERT OR UPDATE OF "merged_into_id"',
                            pgid="pgtrigger_merged_into_standing_5ef1b",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM search_fill_claims(ARRAY(SELECT id FROM added)); RETURN NULL;",
                            hash="01a05a21793519047e1b3e77fb454e7ab034066e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_words_added_6bc6a",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."wording" IS DISTINCT FROM (NEW."wording") OR OLD."context" IS DISTINCT FROM (NEW."context"))',
                            func="PERFORM search_fill_claims(ARRAY[NEW.id]); RETURN NULL;",
                            hash="395643a7395389a8af4f0141814cf3b9bcdaef38",
                            operation='UPDATE OF "code", "wording", "context"',
                            pgid="pgtrigger_words_changed_2a545",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="code_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code"))',
                            func="RAISE EXCEPTION 'The code of a claim never changes.' USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_code_stays';",
                            hash="07eba5fd9c7031bfc22ea97d2c10e25825b48ea7",
                            operation='UPDATE OF "code"',
                            pgid="pgtrigger_code_stays_b3adf",
                            table="claims_claim",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_claimevent" ("code", "context", "created_at", "created_by_id", "id", "kind", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "topic_id", "version", "wording") VALUES (NEW."code", NEW."context", NEW."created_at", NEW."created_by_id", NEW."id", NEW."kind", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."topic_id", NEW."version", NEW."wording"); RETURN NULL;',
                            hash="1a214fa478759a55cd11bf4fe63adc59bfcadcfc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_df8fa",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_claimevent" ("code", "context", "created_at", "created_by_id", "id", "kind", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "topic_id", "version", "wording") VALUES (NEW."code", NEW."context", NEW."created_at", NEW."created_by_id", NEW."id", NEW."kind", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."topic_id", NEW."version", NEW."wording"); RETURN NULL;',
                            hash="1101fe6f295eb8719f40c1a1bf25799bf1f69007",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fe4ba",
                            table="claims_claim",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.claim",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.topic",
                    ),
                ),
                ("code", models.TextField()),
                ("slug", models.SlugField(db_index=False, max_length=120)),
                ("wording", models.TextField()),
                ("context", models.TextField(blank=True)),
                (
                    "kind",
                    models.TextField(
                        choices=[("assertion", "assertion"), ("figure", "figure"), ("not_checkable", "not checkable")],
                        default="assertion",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="47289c57f8d90acc7fa8d9af87856f9d89c2e2cc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_6f2ef",
                            table="claims_claimevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0342f9354d975fc258a2169f5a68f2fcb6b672f7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_aeef3",
                            table="claims_claimevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Harm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="harm_rows", to="claims.claim"
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.party"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("claim", "party"), name="harm_once")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_harmevent" ("claim_id", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."claim_id", NEW."id", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="2bea47acc82cadec443dbc82f9c9ba8eebb21f3a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b34a7",
                            table="claims_harm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_harmevent" ("claim_id", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."claim_id", NEW."id", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="2f8713659fb0447976abd312e9f690fada0d262c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b0510",
                            table="claims_harm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_harmevent" ("claim_id", "id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."claim_id", OLD."id", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="8c529aeb35d1714a605efa6b63fa555b5f58a014",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6603f",
                            table="claims_harm",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HarmEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.harm",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.party",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="c5659ccc60dad14b6b842788107d07c8c203d4f1",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_d9af4",
                            table="claims_harmevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d085909cb2a63f334692765e118986c85b955ea0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_07a88",
                            table="claims_harmevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Relation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "from_claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="relations_out", to="claims.claim"
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="relations_in", to="claims.claim"
                    ),
                ),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("denies", "denies"),
                            ("different_figure", "different figure"),
                            ("different_actor", "different actor"),
                            ("disputes_source", "disputes source"),
                            ("narrows", "narrows"),
                            ("supersedes", "supersedes"),
                            ("duplicate_of", "duplicate of"),
                            ("not_same_as", "not same as"),
                        ]
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "denies",
                                    "different_figure",
                                    "different_actor",
                                    "disputes_source",
                                    "narrows",
                                    "supersedes",
                                    "duplicate_of",
                                    "not_same_as",
                                ],
                            )
                        ),
                        name="relation_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_claim", models.F("to_claim")), _negated=True),
                        name="relation_not_to_itself",
                    ),
                    models.UniqueConstraint(fields=("from_claim", "to_claim", "kind"), name="relation_once"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="supersedes_ends",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"kind\" = 'supersedes')",
                            func="\n                    PERFORM pg_advisory_xact_lock(hashtextextended('relation_supersedes_ends', 0));\n                    IF EXISTS (\n                        WITH RECURSIVE later(id) AS (\n                            SELECT NEW.to_claim_id\n                            UNION\n                            SELECT r.to_claim_id FROM claims_relation r JOIN later ON r.from_claim_id = later.id\n                            WHERE r.kind = 'supersedes' AND r.id IS DISTINCT FROM NEW.id\n                        ) SELECT FROM later WHERE id = NEW.from_claim_id\n                    ) THEN\n                        RAISE EXCEPTION 'A claim cannot supersede itself in a circle.' USING ERRCODE = 'check_violation', CONSTRAINT = 'relation_supersedes_ends';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="681cf6d929cffc9a14909be6f38554edbe3b31be",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_supersedes_ends_337bb",
                            table="claims_relation",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_relationevent" ("from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_claim_id", "version") VALUES (NEW."from_claim_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."to_claim_id", NEW."version"); RETURN NULL;',
                            hash="34453010281d54de43a4fb00e04c1cdfee923601",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eff0a",
                            table="claims_relation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_relationevent" ("from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_claim_id", "version") VALUES (NEW."from_claim_id", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."to_claim_id", NEW."version"); RETURN NULL;',
                            hash="6f17dc936c93f79971f3519afdfa69ed8f31b133",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b5b97",
                            table="claims_relation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_relationevent" ("from_claim_id", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_claim_id", "version") VALUES (OLD."from_claim_id", OLD."id", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."to_claim_id", OLD."version"); RETURN NULL;',
                            hash="6bbc64d945dc11b74eb38fa587551be4d0b4ff4b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d87aa",
                            table="claims_relation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RelationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.relation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "from_claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("denies", "denies"),
                            ("different_figure", "different figure"),
                            ("different_actor", "different actor"),
                            ("disputes_source", "disputes source"),
                            ("narrows", "narrows"),
                            ("supersedes", "supersedes"),
                            ("duplicate_of", "duplicate of"),
                            ("not_same_as", "not same as"),
                        ]
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="5d22cb7331f0c81645ffd5830eb7b4ada1ec24fc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_c9485",
                            table="claims_relationevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ec78d6c97ccaaa2258fbfaa2088b326e5e758148",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ddeee",
                            table="claims_relationevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Corroboration",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="corroboration",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                (
                    "status",
                    models.TextField(
                        choices=[
                            ("no_evidence", "no evidence"),
                            ("conceded", "conceded"),
                            ("contested", "contested"),
                            ("contradicted", "contradicted"),
                            ("corroborated", "corroborated"),
                            ("party_only", "party only"),
                            ("repeated_single_origin", "repeated single origin"),
                            ("single_origin", "single origin"),
                        ],
                        default="no_evidence",
                    ),
                ),
                ("denial_only", models.BooleanField(default=False)),
                ("reasons", models.JSONField(default=list)),
                ("supporting_origins", models.PositiveIntegerField(default=0)),
                ("opposing_origins", models.PositiveIntegerField(default=0)),
                ("digest", models.TextField(default="")),
                ("assessed_at", models.DateTimeField()),
                ("is_stale", models.BooleanField(default=False)),
                ("evidence_changed_at", models.DateTimeField(null=True)),
                (
                    "moved_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), default=django.utils.timezone.now
                    ),
                ),
                ("is_begun", models.BooleanField(db_default=False, default=False, editable=False)),
                ("signed_digest", models.TextField(editable=False, null=True)),
                ("unpublished_since", models.DateTimeField(editable=False, null=True)),
                ("alone_since", models.DateTimeField(editable=False, null=True)),
                (
                    "is_outdated",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                models.Q(("signed_digest", models.F("digest")), _negated=True),
                                evidence_changed_at=None,
                                signed_digest__isnull=False,
                                then=True,
                            ),
                            default=False,
                        ),
                        output_field=models.BooleanField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["status"], name="corroboration_by_status"),
                    models.Index(
                        condition=models.Q(("evidence_changed_at__isnull", False)),
                        fields=["evidence_changed_at"],
                        name="corroboration_changed",
                    ),
                    models.Index(
                        condition=models.Q(("is_begun", False), models.Q(("status", "no_evidence"), _negated=True)),
                        fields=["claim"],
                        name="corroboration_to_verify",
                    ),
                    models.Index(
                        condition=models.Q(("is_outdated", True)),
                        fields=["moved_at", "claim"],
                        name="corroboration_outdated",
                    ),
                    models.Index(
                        condition=models.Q(("unpublished_since__isnull", False)),
                        fields=["unpublished_since", "claim"],
                        name="corroboration_to_publish",
                    ),
                    models.Index(
                        condition=models.Q(("alone_since__isnull", False)),
                        fields=["alone_since", "claim"],
                        name="corroboration_alone",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "no_evidence",
                                    "conceded",
                                    "contested",
                                    "contradicted",
                                    "corroborated",
                                    "party_only",
                                    "repeated_single_origin",
                                    "single_origin",
                                ],
                            )
                        ),
                        name="corroboration_status_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Verification",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="verifications", to="claims.claim"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "verdict",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ]
                    ),
                ),
                ("summary", models.TextField()),
                ("reasoning", models.TextField(blank=True)),
                (
                    "unknowns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                ("search_log", models.TextField(blank=True)),
                ("missing_context", models.TextField(blank=True)),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                ("methodology_version", models.TextField()),
                (
                    "state",
                    models.TextField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("signed", "signed"),
                            ("overridden", "overridden"),
                        ],
                        default="draft",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "edited_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("edited_at", models.DateTimeField()),
                (
                    "submitted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("submitted_at", models.DateTimeField(null=True)),
                ("submitted_digest", models.TextField(null=True)),
                (
                    "signed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("signed_at", models.DateTimeField(null=True)),
                (
                    "overridden_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("overridden_at", models.DateTimeField(null=True)),
                ("override_reason", models.TextField(blank=True)),
                (
                    "confirms",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmed_by",
                        to="claims.verification",
                    ),
                ),
                (
                    "signed_status",
                    models.TextField(
                        choices=[
                            ("no_evidence", "no evidence"),
                            ("conceded", "conceded"),
                            ("contested", "contested"),
                            ("contradicted", "contradicted"),
                            ("corroborated", "corroborated"),
                            ("party_only", "party only"),
                            ("repeated_single_origin", "repeated single origin"),
                            ("single_origin", "single origin"),
                        ],
                        null=True,
                    ),
                ),
                ("signed_digest", models.TextField(null=True)),
                ("signed_evidence", models.JSONField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "in_review")),
                        fields=["submitted_at", "id"],
                        name="verification_in_review",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("summary__regex", "\\S")), name="verification_summary_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "verdict__in",
                                [
                                    "established",
                                    "likely",
                                    "unresolved",
                                    "unsupported",
                                    "misleading",
                                    "refuted",
                                    "not_checkable",
                                    "superseded",
                                ],
                            )
                        ),
                        name="verification_verdict_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "in_review", "signed", "overridden"])),
                        name="verification_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "signed_status__in",
                                [
                                    "no_evidence",
                                    "conceded",
                                    "contested",
                                    "contradicted",
                                    "corroborated",
                                    "party_only",
                                    "repeated_single_origin",
                                    "single_origin",
                                ],
                            )
                        ),
                        name="verification_signed_status_known",
                    ),
                    models.UniqueConstraint(fields=("claim", "number"), name="verification_number_unique"),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("signed", "overridden")), _negated=True),
                        fields=("claim",),
                        name="verification_one_open_per_claim",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("signed_at__isnull", False), ("signed_by__isnull", False), ("state", "signed")),
                            models.Q(
                                models.Q(("state", "signed"), _negated=True), ("signed_at", None), ("signed_by", None)
                            ),
                            _connector="OR",
                        ),
                        name="verification_signature_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("overridden_at__isnull", False),
                                ("overridden_by__isnull", False),
                                ("state", "overridden"),
                                ("override_reason__regex", "\\S"),
                            ),
                            models.Q(
                                models.Q(("state", "overridden"), _negated=True),
                                ("overridden_at", None),
                                ("overridden_by", None),
                                ("override_reason", ""),
                            ),
                            _connector="OR",
                        ),
                        name="verification_override_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state__in", ("signed", "overridden")),
                                ("signed_digest__isnull", False),
                                ("signed_status__isnull", False),
                            ),
                            models.Q(
                                models.Q(("state__in", ("signed", "overridden")), _negated=True),
                                ("signed_digest", None),
                                ("signed_evidence", None),
                                ("signed_status", None),
                            ),
                            _connector="OR",
                        ),
                        name="verification_decided_on_evidence",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "draft"),
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="verification_submitted_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "draft"), _negated=True),
                            ("unknowns", []),
                            ("verdict", "unresolved"),
                            _negated=True,
                        ),
                        name="verification_unresolved_names_unknowns",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "draft"), _negated=True),
                            ("verdict", "unsupported"),
                            models.Q(("search_log__regex", "\\S"), _negated=True),
                            _negated=True,
                        ),
                        name="verification_unsupported_has_search_log",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "draft"), _negated=True),
                            ("verdict", "misleading"),
                            models.Q(("missing_context__regex", "\\S"), _negated=True),
                            _negated=True,
                        ),
                        name="verification_misleading_has_context",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "draft"), _negated=True),
                            ("successor", None),
                            ("verdict", "superseded"),
                            _negated=True,
                        ),
                        name="verification_superseded_has_successor",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("successor", None),
                            models.Q(("successor", models.F("claim")), _negated=True),
                            _connector="OR",
                        ),
                        name="verification_successor_is_another",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="32a9ced2923918e2ea83120ec6a72a94562753f5",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_fb7a0",
                            table="claims_verification",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="c10a5f602b7142884b495f8588b1f516d390c4c3",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_bdd7e",
                            table="claims_verification",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="signed_is_frozen",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.\"state\" = 'signed' OR OLD.\"state\" = 'overridden')",
                            func="RAISE EXCEPTION 'A decided verification is frozen: draft a new one.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_signed_is_frozen';",
                            hash="c93c9697fb84d486ae2ca7eb01f92dc931a31a07",
                            operation="UPDATE",
                            pgid="pgtrigger_signed_is_frozen_4f878",
                            table="claims_verification",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="starts_as_draft",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NOT (NEW.\"state\" = 'draft'))",
                            func="RAISE EXCEPTION 'A verification starts as a draft.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_starts_as_draft';",
                            hash="632e95fde7e603e9629bcbea2540147a930d4511",
                            operation="INSERT",
                            pgid="pgtrigger_starts_as_draft_a90cb",
                            table="claims_verification",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="edit_returns_to_draft",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NOT (NEW."state" = \'draft\') AND (OLD."verdict" IS DISTINCT FROM (NEW."verdict") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."reasoning" IS DISTINCT FROM (NEW."reasoning") OR OLD."unknowns" IS DISTINCT FROM (NEW."unknowns") OR OLD."search_log" IS DISTINCT FROM (NEW."search_log") OR OLD."missing_context" IS DISTINCT FROM (NEW."missing_context") OR OLD."successor_id" IS DISTINCT FROM (NEW."successor_id") OR OLD."methodology_version" IS DISTINCT FROM (NEW."methodology_version")))',
                            func="RAISE EXCEPTION 'An edit after submission returns it to draft.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_edit_returns_to_draft';",
                            hash="43cf847138f34493eddfb3a32b41258beab30dbe",
                            operation="UPDATE",
                            pgid="pgtrigger_edit_returns_to_draft_3a6ef",
                            table="claims_verification",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="claim_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."claim_id" IS DISTINCT FROM (NEW."claim_id"))',
                            func="RAISE EXCEPTION 'A verification is of the claim that it was written for.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_claim_stays';",
                            hash="00876f16bce0114d1f679515afc7398be96e3174",
                            operation='UPDATE OF "claim_id"',
                            pgid="pgtrigger_claim_stays_32fe1",
                            table="claims_verification",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="writer_is_named",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN ((OLD."verdict" IS DISTINCT FROM (NEW."verdict") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."reasoning" IS DISTINCT FROM (NEW."reasoning") OR OLD."unknowns" IS DISTINCT FROM (NEW."unknowns") OR OLD."search_log" IS DISTINCT FROM (NEW."search_log") OR OLD."missing_context" IS DISTINCT FROM (NEW."missing_context") OR OLD."successor_id" IS DISTINCT FROM (NEW."successor_id") OR OLD."methodology_version" IS DISTINCT FROM (NEW."methodology_version")) AND OLD."edited_at" = (NEW."edited_at"))',
                            func="RAISE EXCEPTION 'Say who wrote this, and when.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_writer_is_named';",
                            hash="b3cb210b67fc4a136aaedb93605a8152e527b349",
                            operation="UPDATE",
                            pgid="pgtrigger_writer_is_named_ef1e0",
                            table="claims_verification",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="signed_from_review",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"state\" = 'signed' OR NEW.\"state\" = 'overridden')",
                            func="\n                    IF OLD.state <> 'in_review' THEN\n                        RAISE EXCEPTION 'Only a submitted verification can be signed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_signed_from_review';\n                    END IF;\n                    IF EXISTS (SELECT FROM claims_verificationwriter\n                               WHERE verification_id = NEW.id AND user_id = NEW.signed_by_id) THEN\n                        RAISE EXCEPTION 'Nobody who wrote on a verification may sign it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_signer_did_not_write';\n                    END IF;\n                    IF NEW.state = 'overridden' AND NOT EXISTS (SELECT FROM claims_verificationwriter\n                               WHERE verification_id = NEW.id AND user_id = NEW.overridden_by_id) THEN\n                        RAISE EXCEPTION 'Whoever did not write on it can sign it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_overridden_by_a_writer';\n                    END IF;\n                    \n    IF EXISTS (SELECT FROM claims_secondassessment s\n               WHERE s.verification_id = NEW.id AND s.withdrawn_at IS NULL\n                 AND NOT EXISTS (SELECT FROM claims_assessmentcomparison c WHERE c.assessment_id = s.id)) THEN\n        RAISE EXCEPTION 'A second verdict was asked for and is not in yet.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_second_verdict_is_in';\n    END IF;\n    IF EXISTS (SELECT FROM claims_assessmentcomparison c JOIN claims_secondassessment s ON s.id = c.assessment_id\n               WHERE s.verification_id = NEW.id\n                 AND (c.first_verdict <> c.second_verdict OR c.second_verdict <> NEW.verdict)\n                 AND NEW.verdict IS DISTINCT FROM (SELECT r.stands FROM claims_disagreementresolution r\n                     WHERE r.comparison_id = c.id ORDER BY r.id DESC LIMIT 1)) THEN\n        RAISE EXCEPTION 'The two verdicts differ, and nobody has said which one stands.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_disagreement_resolved';\n    END IF;\n\n                    RETURN NEW;\n                ",
                            hash="9b507fd91b610cbef5faf506e7a009e5089102e4",
                            operation="UPDATE",
                            pgid="pgtrigger_signed_from_review_e6cca",
                            table="claims_verification",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="assessor_does_not_write",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."verdict" IS DISTINCT FROM (NEW."verdict") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."reasoning" IS DISTINCT FROM (NEW."reasoning") OR OLD."unknowns" IS DISTINCT FROM (NEW."unknowns") OR OLD."search_log" IS DISTINCT FROM (NEW."search_log") OR OLD."missing_context" IS DISTINCT FROM (NEW."missing_context") OR OLD."successor_id" IS DISTINCT FROM (NEW."successor_id") OR OLD."methodology_version" IS DISTINCT FROM (NEW."methodology_version"))',
                            func="\n                    IF EXISTS (SELECT FROM claims_secondassessment s\n                               WHERE s.verification_id = NEW.id AND s.assessor_id = NEW.edited_by_id\n                                 AND s.withdrawn_at IS NULL AND NOT EXISTS (\n                                     SELECT FROM claims_assessmentcomparison c WHERE c.assessment_id = s.id)) THEN\n                        RAISE EXCEPTION 'A blind assessor does not write on it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_assessor_does_not_write';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="7907894d7f6eac7fafe32638da6b2de25d181b4c",
                            operation="UPDATE",
                            pgid="pgtrigger_assessor_does_not_write_9ba2c",
                            table="claims_verification",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_queue",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    PERFORM FROM claims_corroboration WHERE claim_id = NEW.claim_id FOR NO KEY UPDATE;\n    UPDATE claims_corroboration c SET signed_digest = newest.signed_digest,\n        is_begun = EXISTS (SELECT FROM claims_verification v WHERE v.claim_id = c.claim_id),\n        unpublished_since = CASE WHEN newest.is_published THEN NULL ELSE newest.decided_at END,\n        alone_since = newest.overridden_at\n    FROM (SELECT NEW.claim_id AS claim_id) one LEFT JOIN LATERAL (\n        SELECT v.signed_digest, v.overridden_at, coalesce(v.signed_at, v.overridden_at) AS decided_at,\n            EXISTS (SELECT FROM claims_edition e WHERE e.verification_id = v.id) AS is_published\n        FROM claims_verification v WHERE v.claim_id = one.claim_id AND v.state IN ('signed', 'overridden')\n        ORDER BY v.number DESC LIMIT 1\n    ) newest ON true\n    WHERE c.claim_id = one.claim_id;\n    RETURN NULL;\n",
                            hash="ea49436e10e7467fc8c988f8ce6a4bfba6726171",
                            operation="INSERT",
                            pgid="pgtrigger_keeps_queue_0079f",
                            table="claims_verification",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_queue_when_signed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"state\" = 'signed' OR NEW.\"state\" = 'overridden')",
                            func="\n    PERFORM FROM claims_corroboration WHERE claim_id = NEW.claim_id FOR NO KEY UPDATE;\n    UPDATE claims_corroboration c SET signed_digest = newest.signed_digest,\n        is_begun = EXISTS (SELECT FROM claims_verification v WHERE v.claim_id = c.claim_id),\n        unpublished_since = CASE WHEN newest.is_published THEN NULL ELSE newest.decided_at END,\n        alone_since = newest.overridden_at\n    FROM (SELECT NEW.claim_id AS claim_id) one LEFT JOIN LATERAL (\n        SELECT v.signed_digest, v.overridden_at, coalesce(v.signed_at, v.overridden_at) AS decided_at,\n            EXISTS (SELECT FROM claims_edition e WHERE e.verification_id = v.id) AS is_published\n        FROM claims_verification v WHERE v.claim_id = one.claim_id AND v.state IN ('signed', 'overridden')\n        ORDER BY v.number DESC LIMIT 1\n    ) newest ON true\n    WHERE c.claim_id = one.claim_id;\n    RETURN NULL;\n",
                            hash="ae19ce3b2af1f37147e1d41b6e9e17b4eb366cd4",
                            operation='UPDATE OF "state"',
                            pgid="pgtrigger_keeps_queue_when_signed_e1566",
                            table="claims_verification",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_writers",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    INSERT INTO claims_verificationwriter (verification_id, user_id, wrote_at)\n                    SELECT NEW.id, NEW.edited_by_id, NEW.edited_at\n                    UNION ALL\n                    SELECT NEW.id, user_id, wrote_at FROM claims_verificationwriter\n                    WHERE verification_id = NEW.confirms_id AND user_id <> NEW.edited_by_id\n                    ON CONFLICT (verification_id, user_id) DO NOTHING;\n                    RETURN NULL;\n                ",
                            hash="2c46606b71067da60f8de6c20a7ddd05f36bcb22",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_keeps_writers_8cc43",
                            table="claims_verification",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="lays_both_side_by_side",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"state\" = 'in_review')",
                            func="\n    INSERT INTO claims_assessmentcomparison (assessment_id)\n    SELECT id FROM claims_secondassessment s\n    WHERE s.verification_id = NEW.id AND s.submitted_at IS NOT NULL AND s.withdrawn_at IS NULL\n      AND NOT EXISTS (SELECT FROM claims_assessmentcomparison c WHERE c.assessment_id = s.id);\n RETURN NULL;",
                            hash="84f47801867e7e1755d2ba62bae1df297b843677",
                            operation="UPDATE",
                            pgid="pgtrigger_lays_both_side_by_side_15d6d",
                            table="claims_verification",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_verificationevent" ("claim_id", "confirms_id", "created_at", "edited_at", "edited_by_id", "id", "methodology_version", "missing_context", "number", "overridden_at", "overridden_by_id", "override_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasoning", "search_log", "signed_at", "signed_by_id", "signed_digest", "signed_evidence", "signed_status", "state", "submitted_at", "submitted_by_id", "submitted_digest", "successor_id", "summary", "unknowns", "verdict", "version") VALUES (NEW."claim_id", NEW."confirms_id", NEW."created_at", NEW."edited_at", NEW."edited_by_id", NEW."id", NEW."methodology_version", NEW."missing_context", NEW."number", NEW."overridden_at", NEW."overridden_by_id", NEW."override_reason", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reasoning", NEW."search_log", NEW."signed_at", NEW."signed_by_id", NEW."signed_digest", NEW."signed_evidence", NEW."signed_status", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."submitted_digest", NEW."successor_id", NEW."summary", NEW."unknowns", NEW."verdict", NEW."version"); RETURN NULL;',
                            hash="779e78b18dc787ef9b6c2d7db4bed9ee63ed7395",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4e0e6",
                            table="claims_verification",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_verificationevent" ("claim_id", "confirms_id", "created_at", "edited_at", "edited_by_id", "id", "methodology_version", "missing_context", "number", "overridden_at", "overridden_by_id", "override_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasoning", "search_log", "signed_at", "signed_by_id", "signed_digest", "signed_evidence", "signed_status", "state", "submitted_at", "submitted_by_id", "submitted_digest", "successor_id", "summary", "unknowns", "verdict", "version") VALUES (NEW."claim_id", NEW."confirms_id", NEW."created_at", NEW."edited_at", NEW."edited_by_id", NEW."id", NEW."methodology_version", NEW."missing_context", NEW."number", NEW."overridden_at", NEW."overridden_by_id", NEW."override_reason", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reasoning", NEW."search_log", NEW."signed_at", NEW."signed_by_id", NEW."signed_digest", NEW."signed_evidence", NEW."signed_status", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."submitted_digest", NEW."successor_id", NEW."summary", NEW."unknowns", NEW."verdict", NEW."version"); RETURN NULL;',
                            hash="92217a053723f4b6f944bab3fe6352bb04bceabe",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c5950",
                            table="claims_verification",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerificationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.verification",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "verdict",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ]
                    ),
                ),
                ("summary", models.TextField()),
                ("reasoning", models.TextField(blank=True)),
                (
                    "unknowns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                ("search_log", models.TextField(blank=True)),
                ("missing_context", models.TextField(blank=True)),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                ("methodology_version", models.TextField()),
                (
                    "state",
                    models.TextField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("signed", "signed"),
                            ("overridden", "overridden"),
                        ],
                        default="draft",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "edited_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("edited_at", models.DateTimeField()),
                (
                    "submitted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("submitted_at", models.DateTimeField(null=True)),
                ("submitted_digest", models.TextField(null=True)),
                (
                    "signed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("signed_at", models.DateTimeField(null=True)),
                (
                    "overridden_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("overridden_at", models.DateTimeField(null=True)),
                ("override_reason", models.TextField(blank=True)),
                (
                    "confirms",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.verification",
                    ),
                ),
                (
                    "signed_status",
                    models.TextField(
                        choices=[
                            ("no_evidence", "no evidence"),
                            ("conceded", "conceded"),
                            ("contested", "contested"),
                            ("contradicted", "contradicted"),
                            ("corroborated", "corroborated"),
                            ("party_only", "party only"),
                            ("repeated_single_origin", "repeated single origin"),
                            ("single_origin", "single origin"),
                        ],
                        null=True,
                    ),
                ),
                ("signed_digest", models.TextField(null=True)),
                ("signed_evidence", models.JSONField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="1b1b87a68fbc7e25a1124966c8dbcb936ceb5594",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_68a96",
                            table="claims_verificationevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="09961fe9f448f645267cd351be29eda6fbab72d6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6e402",
                            table="claims_verificationevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerificationWriter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verification",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="writers", to="claims.verification"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("wrote_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("verification", "user"), name="verification_writer_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f754bea9b1a183d3d62c37bb6e48f15f3b4591cb",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_60b31",
                            table="claims_verificationwriter",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="60ea26f337592d094575ecb05e71963f705509ac",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_d5a48",
                            table="claims_verificationwriter",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerificationReturn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verification",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="returns", to="claims.verification"
                    ),
                ),
                ("comment", models.TextField()),
                ("returned_version", models.PositiveIntegerField(null=True)),
                (
                    "returned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("returned_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("comment__regex", "\\S")), name="verification_return_explained"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="54b4ba93e99d238912f9273759b8187ffdc874d1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_06688",
                            table="claims_verificationreturn",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="f6d566772f2d96bca2b7bc358572f8a5a59cc33c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_851dd",
                            table="claims_verificationreturn",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="editions", to="claims.claim"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("place", models.PositiveBigIntegerField(unique=True)),
                ("content", models.BinaryField()),
                ("content_sha256", models.TextField()),
                ("link", models.TextField(unique=True)),
                (
                    "verification",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="editions",
                        to="claims.verification",
                    ),
                ),
                (
                    "change_type",
                    models.TextField(
                        choices=[
                            ("initial", "initial"),
                            ("update", "update"),
                            ("clarification", "clarification"),
                            ("correction", "correction"),
                            ("withdrawal", "withdrawal"),
                        ]
                    ),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "published_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("published_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["change_type", "-published_at"], name="edition_by_change")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("change_type__in", ["initial", "update", "clarification", "correction", "withdrawal"])
                        ),
                        name="edition_change_type_known",
                    ),
                    models.UniqueConstraint(fields=("claim", "number"), name="edition_number_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("change_type", "initial"), ("number", 1)),
                            models.Q(("number__gt", 1), models.Q(("change_type", "initial"), _negated=True)),
                            _connector="OR",
                        ),
                        name="edition_initial_is_first",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("change_type", "initial"), ("note__regex", "\\S"), _connector="OR"),
                        name="edition_change_explained",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="79520c6219d65c657dddad25a2fd5de12fdd725c",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_456aa",
                            table="claims_edition",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="889a984b5f970d067818bea9e90ef292f0148128",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_4964f",
                            table="claims_edition",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_content",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF OLD.content_sha256 = encode(sha256(OLD.content), 'hex')\n                        AND to_jsonb(NEW) - 'content' - 'note' = to_jsonb(OLD) - 'content' - 'note'\n                        AND EXISTS (\n                            SELECT FROM claims_redaction\n                            WHERE edition_id = OLD.id AND tombstone_sha256 = encode(sha256(NEW.content), 'hex')\n                        )\n                    THEN\n                        RETURN NEW;\n                    END IF;\n                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from claims_edition table but by redaction';\n                ",
                            hash="0880529b3406144d59423ac4c79645887c28b9f8",
                            operation="UPDATE",
                            pgid="pgtrigger_keeps_content_0b51d",
                            table="claims_edition",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="joins_the_chain",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE before record; last_number integer;",
                            func="\n                    SELECT place, link INTO before FROM claims_edition ORDER BY place DESC LIMIT 1;\n                    SELECT max(number) INTO last_number FROM claims_edition WHERE claim_id = NEW.claim_id;\n                    IF NEW.place <> coalesce(before.place, 0) + 1 OR NEW.number <> coalesce(last_number, 0) + 1 THEN\n                        RAISE EXCEPTION 'The edition does not follow the one before it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_joins_the_chain';\n                    END IF;\n                    NEW.content_sha256 = encode(sha256(NEW.content), 'hex');\n                    NEW.link = encode(\n                        sha256(convert_to(coalesce(before.link, '') || NEW.content_sha256, 'UTF8')), 'hex');\n                    IF NEW.verification_id IS NOT NULL AND NOT EXISTS (\n                        SELECT FROM claims_verification\n                        WHERE id = NEW.verification_id AND claim_id = NEW.claim_id AND state IN ('signed', 'overridden')\n                    ) THEN\n                        RAISE EXCEPTION 'Only a decided verification of this claim appears.' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_verification_is_signed';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="c856f4ac41e6dbcb5971fdd892dbc31843a72d3f",
                            operation="INSERT",
                            pgid="pgtrigger_joins_the_chain_15333",
                            table="claims_edition",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_queue",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    PERFORM FROM claims_corroboration WHERE claim_id = NEW.claim_id FOR NO KEY UPDATE;\n    UPDATE claims_corroboration c SET signed_digest = newest.signed_digest,\n        is_begun = EXISTS (SELECT FROM claims_verification v WHERE v.claim_id = c.claim_id),\n        unpublished_since = CASE WHEN newest.is_published THEN NULL ELSE newest.decided_at END,\n        alone_since = newest.overridden_at\n    FROM (SELECT NEW.claim_id AS claim_id) one LEFT JOIN LATERAL (\n        SELECT v.signed_digest, v.overridden_at, coalesce(v.signed_at, v.overridden_at) AS decided_at,\n            EXISTS (SELECT FROM claims_edition e WHERE e.verification_id = v.id) AS is_published\n        FROM claims_verification v WHERE v.claim_id = one.claim_id AND v.state IN ('signed', 'overridden')\n        ORDER BY v.number DESC LIMIT 1\n    ) newest ON true\n    WHERE c.claim_id = one.claim_id;\n    RETURN NULL;\n",
                            hash="00ad22a8fa5d828733474204600631c10fb0e21f",
                            operation="INSERT",
                            pgid="pgtrigger_keeps_queue_88ff4",
                            table="claims_edition",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="publication",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="publication", to="claims.edition"
                    ),
                ),
                ("code", models.TextField(unique=True)),
                ("slug", models.TextField()),
                ("wording", models.TextField()),
                ("summary", models.TextField(blank=True)),
                ("topic_slug", models.TextField()),
                ("topic_name", models.TextField()),
                ("topic_notice", models.TextField(blank=True)),
                (
                    "status",
                    models.TextField(
                        choices=[
                            ("no_evidence", "no evidence"),
                            ("conceded", "conceded"),
                            ("contested", "contested"),
                            ("contradicted", "contradicted"),
                            ("corroborated", "corroborated"),
                            ("party_only", "party only"),
                            ("repeated_single_origin", "repeated single origin"),
                            ("single_origin", "single origin"),
                        ],
                        null=True,
                    ),
                ),
                ("denial_only", models.BooleanField(default=False)),
                (
                    "verdict",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ],
                        null=True,
                    ),
                ),
                ("is_withdrawn", models.BooleanField(default=False)),
                ("merged_into", models.TextField(blank=True)),
                ("evidence_changed_at", models.DateTimeField(null=True)),
                ("first_published_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
                (
                    "kind",
                    models.TextField(
                        blank=True,
                        choices=[("assertion", "assertion"), ("figure", "figure"), ("not_checkable", "not checkable")],
                    ),
                ),
                (
                    "speaker_slugs",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
                ),
                (
                    "party_slugs",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
                ),
                (
                    "publishers",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
                ),
                ("said_first", models.DateField(null=True)),
                ("said_last", models.DateField(null=True)),
                (
                    "made_by",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
                ),
                (
                    "harms",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
                ),
                ("first_verdict_at", models.DateTimeField(null=True)),
                ("context", models.TextField(blank=True)),
                ("names", models.TextField(blank=True)),
                ("quotes", models.TextField(blank=True)),
                (
                    "vector",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                models.Q(("is_withdrawn", False), ("merged_into", "")),
                                then=models.Func(
                                    models.Func(
                                        "code",
                                        models.Value("A"),
                                        function="search_text",
                                        output_field=django.contrib.postgres.search.SearchVectorField(),
                                    ),
                                    models.Func(
                                        "wording",
                                        models.Value("A"),
                                        function="search_text",
                                        output_field=django.contrib.postgres.search.SearchVectorField(),
                                    ),
                                    models.Func(
                                        "summary",
                                        models.Value("B"),
                                        function="search_text",
                                        output_field=django.contrib.postgres.search.SearchVectorField(),
                                    ),
                                    models.Func(
                                        "context",
                                        models.Value("B"),
                                        function="search_text",
                                        output_field=django.contrib.postgres.search.SearchVectorField(),
                                    ),
                                    models.Func(
                                        "topic_name",
                                        models.Value("B"),
                                        function="search_text",
                                        output_field=django.contrib.postgres.search.SearchVectorField(),
                                    ),
                                    models.Func(
                                        "quotes",
                                        models.Value("C"),
                                        function="search_text",
                                        output_field=django.contrib.postgres.search.SearchVectorField(),
                                    ),
                                    models.Func(
                                        "names",
                                        models.Value("C"),
                                        function="search_name",
                                        output_field=django.contrib.postgres.search.SearchVectorField(),
                                    ),
                                    arg_joiner=" || ",
                                    output_field=django.contrib.postgres.search.SearchVectorField(),
                                    template="(%(expressions)s)",
                                ),
                            ),
                            default=models.Func(
                                "code",
                                models.Value("A"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                ("html", models.BinaryField()),
                ("html_gzip", models.BinaryField()),
                ("html_brotli", models.BinaryField(db_default=b"", default=b"")),
                ("etag", models.TextField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["-updated_at", "-claim"], name="publication_newest"),
                    models.Index(fields=["topic_slug", "-updated_at"], name="publication_of_topic"),
                    models.Index(fields=["status", "-updated_at", "-claim"], name="publication_of_status"),
                    models.Index(fields=["verdict", "-updated_at", "-claim"], name="publication_of_verdict"),
                    models.Index(fields=["-first_published_at", "-claim"], name="publication_by_age"),
                    models.Index(
                        condition=models.Q(("is_withdrawn", False), ("merged_into", "")),
                        fields=["topic_slug", "status", "verdict"],
                        name="publication_tally",
                    ),
                    models.Index(
                        condition=models.Q(("is_withdrawn", False), ("merged_into", "")),
                        fields=["claim"],
                        include=("updated_at",),
                        name="publication_mapped",
                    ),
                    models.Index(
                        condition=models.Q(("evidence_changed_at__isnull", False)),
                        fields=["evidence_changed_at"],
                        name="publication_evidence_changed",
                    ),
                    django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="publication_words"),
                    django.contrib.postgres.indexes.GinIndex(fields=["speaker_slugs"], name="publication_of_speaker"),
                    django.contrib.postgres.indexes.GinIndex(fields=["publishers"], name="publication_of_publisher"),
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("code__regex", "\\S")), name="publication_code_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "no_evidence",
                                    "conceded",
                                    "contested",
                                    "contradicted",
                                    "corroborated",
                                    "party_only",
                                    "repeated_single_origin",
                                    "single_origin",
                                ],
                            )
                        ),
                        name="publication_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "verdict__in",
                                [
                                    "established",
                                    "likely",
                                    "unresolved",
                                    "unsupported",
                                    "misleading",
                                    "refuted",
                                    "not_checkable",
                                    "superseded",
                                ],
                            )
                        ),
                        name="publication_verdict_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("said_first", None), ("said_last", None)),
                            ("said_first__lte", models.F("said_last")),
                            _connector="OR",
                        ),
                        name="publication_said_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="statements", to="claims.publication"
                    ),
                ),
                ("order", models.PositiveIntegerField()),
                ("statement_key", models.BigIntegerField()),
                ("topic_slug", models.TextField()),
                ("on_day", models.DateField()),
                ("measure", models.TextField(blank=True)),
                ("side", models.TextField()),
                ("is_live", models.BooleanField()),
                ("source_key", models.BigIntegerField()),
                ("cites_slug", models.TextField(blank=True)),
                ("speaker_slugs", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ("content", models.JSONField()),
                (
                    "vector",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.Func(
                                django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Cast(
                                        models.Func(
                                            models.F("content"),
                                            models.Value("exact"),
                                            function="jsonb_extract_path_text",
                                        ),
                                        models.TextField(),
                                    ),
                                    models.Value(""),
                                ),
                                models.Value("A"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Cast(
                                        models.Func(
                                            models.F("content"),
                                            models.Value("translation"),
                                            function="jsonb_extract_path_text",
                                        ),
                                        models.TextField(),
                                    ),
                                    models.Value(""),
                                ),
                                models.Value("A"),
                                function="search_text",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            models.Func(
                                django.db.models.functions.comparison.Coalesce(
                                    django.db.models.functions.comparison.Cast(
                                        models.Func(
                                            models.F("content"),
                                            models.Value("$.speakers[*].name"),
                                            function="jsonb_path_query_array",
                                        ),
                                        models.TextField(),
                                    ),
                                    models.Value(""),
                                ),
                                models.Value("C"),
                                function="search_name",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            arg_joiner=" || ",
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            template="(%(expressions)s)",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="published_words"),
                    models.Index(fields=["topic_slug", "-on_day", "-statement_key"], name="published_timeline"),
                    models.Index(fields=["statement_key"], name="published_of_statement"),
                    models.Index(fields=["-on_day", "-statement_key"], name="published_newest"),
                    models.Index(
                        django.db.models.fields.json.KeyTransform("stance", "content"),
                        models.OrderBy(models.F("statement_key"), descending=True),
                        name="published_of_stance",
                    ),
                    models.Index(
                        condition=models.Q(("measure", ""), _negated=True),
                        fields=["topic_slug", "measure"],
                        name="published_figures",
                    ),
                    models.Index(fields=["source_key", "-on_day", "-statement_key"], name="published_of_source"),
                    django.contrib.postgres.indexes.GinIndex(fields=["speaker_slugs"], name="published_of_speaker"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "claim",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="claims.claim",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="claims.source",
                    ),
                ),
                (
                    "assignee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("message", models.TextField(blank=True)),
                (
                    "assigned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("assigned_at", models.DateTimeField(auto_now_add=True)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "ending",
                    models.TextField(
                        choices=[("handed_back", "handed back"), ("passed_on", "passed on"), ("finished", "finished")],
                        null=True,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at", None)),
                        fields=["assignee", "-id"],
                        name="assignment_open_of_person",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("claim__isnull", False), ("source", None)),
                            models.Q(("claim", None), ("source__isnull", False)),
                            _connector="OR",
                        ),
                        name="assignment_of_one_record",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("claim",), name="assignment_one_open_per_claim"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("source",),
                        name="assignment_one_open_per_source",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", True), ("ended_by__isnull", True), ("ending__isnull", True)),
                            models.Q(
                                ("ended_at__isnull", False), ("ended_by__isnull", False), ("ending__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="assignment_ended_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ending__in", ["handed_back", "passed_on", "finished"])),
                        name="assignment_ending_known",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="125cbab4d6e43a9990316b1722daa903a3bb41dc",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_2abab",
                            table="claims_assignment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="ab0689da25992b4707844d99760c741e61a6f11e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_8dd06",
                            table="claims_assignment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="only_ends",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."claim_id" IS DISTINCT FROM (NEW."claim_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."assignee_id" IS DISTINCT FROM (NEW."assignee_id") OR OLD."message" IS DISTINCT FROM (NEW."message") OR OLD."assigned_by_id" IS DISTINCT FROM (NEW."assigned_by_id") OR OLD."assigned_at" IS DISTINCT FROM (NEW."assigned_at") OR OLD."ended_at" IS NOT NULL)',
                            func="RAISE EXCEPTION 'An assignment ends once; nothing else of it changes.' USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_only_ends';",
                            hash="54f55af0e350671ebc7832ddaeaa186a0b74666b",
                            operation="UPDATE",
                            pgid="pgtrigger_only_ends_3a992",
                            table="claims_assignment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="to_active_person",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NOT EXISTS (SELECT FROM claims_user WHERE id = NEW.assignee_id AND is_active) THEN\n                        RAISE EXCEPTION 'Whoever is suspended is given no work.' USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_to_active_person';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="d6557ecadb648cd18eaebe03d5233d783081cd72",
                            operation="INSERT",
                            pgid="pgtrigger_to_active_person_e7e35",
                            table="claims_assignment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_assignmentevent" ("assigned_at", "assigned_by_id", "assignee_id", "claim_id", "ended_at", "ended_by_id", "ending", "id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."assigned_at", NEW."assigned_by_id", NEW."assignee_id", NEW."claim_id", NEW."ended_at", NEW."ended_by_id", NEW."ending", NEW."id", NEW."message", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id"); RETURN NULL;',
                            hash="6c05730ecab4858cb9c13566c6062884a00f5f63",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f02ca",
                            table="claims_assignment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_assignmentevent" ("assigned_at", "assigned_by_id", "assignee_id", "claim_id", "ended_at", "ended_by_id", "ending", "id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."assigned_at", NEW."assigned_by_id", NEW."assignee_id", NEW."claim_id", NEW."ended_at", NEW."ended_by_id", NEW."ending", NEW."id", NEW."message", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id"); RETURN NULL;',
                            hash="dec1adb910ecc146e54342f9812e85742d8fc53d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dd71a",
                            table="claims_assignment",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AssignmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.assignment",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.source",
                    ),
                ),
                (
                    "assignee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("message", models.TextField(blank=True)),
                (
                    "assigned_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("assigned_at", models.DateTimeField(auto_now_add=True)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "ending",
                    models.TextField(
                        choices=[("handed_back", "handed back"), ("passed_on", "passed on"), ("finished", "finished")],
                        null=True,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="f94a80d257512201ba5fdbcc2740a1bcd9df310b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_6ca38",
                            table="claims_assignmentevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="372d0debe21153b84357f58b85b302f8075fff7f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2870d",
                            table="claims_assignmentevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notices", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("assigned", "assigned"),
                            ("mentioned", "mentioned"),
                            ("to_sign", "to sign"),
                            ("returned", "returned"),
                            ("signed", "signed"),
                            ("published", "published"),
                            ("evidence_changed", "evidence changed"),
                            ("second_wanted", "second wanted"),
                            ("disagreement", "disagreement"),
                            ("question_overdue", "question overdue"),
                            ("merged", "merged"),
                        ]
                    ),
                ),
                ("text", models.TextField()),
                ("address", models.TextField()),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                ("mailed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(condition=models.Q(("read_at", None)), fields=["to"], name="notice_unread"),
                    models.Index(fields=["to", "-id"], name="notice_newest"),
                    models.Index(
                        condition=models.Q(("read_at__isnull", False)), fields=["read_at"], name="notice_read"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("text__regex", "\\S")), name="notice_text_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "assigned",
                                    "mentioned",
                                    "to_sign",
                                    "returned",
                                    "signed",
                                    "published",
                                    "evidence_changed",
                                    "second_wanted",
                                    "disagreement",
                                    "question_overdue",
                                    "merged",
                                ],
                            )
                        ),
                        name="notice_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("address__startswith", "/desk/")), name="notice_leads_to_the_desk"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("to", models.F("by")), _negated=True), name="notice_is_from_another"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Inquiry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="inquiries", to="claims.claim"
                    ),
                ),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("open_question", "open question"),
                            ("missing_evidence", "missing evidence"),
                            ("right_of_reply", "right of reply"),
                        ]
                    ),
                ),
                ("question", models.TextField()),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inquiries",
                        to="claims.speaker",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inquiries",
                        to="claims.party",
                    ),
                ),
                ("whom", models.TextField(blank=True)),
                ("asked_on", models.DateField(blank=True, null=True)),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "outcome",
                    models.TextField(
                        choices=[
                            ("waiting", "waiting"),
                            ("replied", "replied"),
                            ("silent", "silent"),
                            ("no_longer_needed", "no longer needed"),
                        ],
                        default="waiting",
                    ),
                ),
                ("reply", models.TextField(blank=True)),
                ("replied_on", models.DateField(blank=True, null=True)),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("opened_at", models.DateTimeField(auto_now_add=True)),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "verbose_name_plural": "inquiries",
                "indexes": [
                    models.Index(
                        condition=models.Q(("outcome", "waiting")), fields=["due_on"], name="inquiry_waiting_by_day"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["open_question", "missing_evidence", "right_of_reply"])),
                        name="inquiry_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["waiting", "replied", "silent", "no_longer_needed"])),
                        name="inquiry_outcome_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("question__regex", "\\S")), name="inquiry_question_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "right_of_reply"), _negated=True),
                            ("speaker__isnull", False),
                            ("party__isnull", False),
                            ("whom__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="inquiry_reply_is_someones",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("asked_on", None),
                            ("speaker__isnull", False),
                            ("party__isnull", False),
                            ("whom__regex", "\\S"),
                            _connector="OR",
                        ),
                        name="inquiry_asked_of_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("asked_on", None), ("due_on", None), ("due_on__gte", models.F("asked_on")), _connector="OR"
                        ),
                        name="inquiry_due_after_asked",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "replied"), ("replied_on__isnull", False), ("reply__regex", "\\S")),
                            models.Q(
                                models.Q(("outcome", "replied"), _negated=True), ("replied_on", None), ("reply", "")
                            ),
                            _connector="OR",
                        ),
                        name="inquiry_reply_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("asked_on", None),
                            ("replied_on", None),
                            ("replied_on__gte", models.F("asked_on")),
                            _connector="OR",
                        ),
                        name="inquiry_reply_after_asked",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "silent"), _negated=True), ("asked_on__isnull", False), _connector="OR"
                        ),
                        name="inquiry_silence_was_asked",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "waiting"), ("settled_at", None), ("settled_by", None)),
                            models.Q(
                                models.Q(("outcome", "waiting"), _negated=True),
                                ("settled_at__isnull", False),
                                ("settled_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="inquiry_settled_by_someone",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="beda2bb7e60cca8989efdc9f987ead5f3e1a907d",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_4159f",
                            table="claims_inquiry",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="161ebe263b22953e82a7b6188af2a28c9e06f09b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_2bd80",
                            table="claims_inquiry",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="party_of_topic",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."party_id" IS NOT NULL)',
                            func="\n                    IF TG_OP = 'UPDATE' AND NEW.party_id IS NOT DISTINCT FROM OLD.party_id THEN\n                        RETURN NEW;\n                    END IF;\n                    IF NOT EXISTS (\n                        SELECT FROM claims_party p JOIN claims_claim c ON c.topic_id = p.topic_id\n                        WHERE p.id = NEW.party_id AND c.id = NEW.claim_id\n                    ) THEN\n                        RAISE EXCEPTION 'The side is of another topic.' USING ERRCODE = 'check_violation', CONSTRAINT = 'inquiry_party_of_topic';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="9f700e716fac43df152671d2f19b969a6120b484",
                            operation='INSERT OR UPDATE OF "party_id"',
                            pgid="pgtrigger_party_of_topic_0cfad",
                            table="claims_inquiry",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_inquiryevent" ("asked_on", "claim_id", "due_on", "id", "kind", "opened_at", "opened_by_id", "outcome", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "replied_on", "reply", "settled_at", "settled_by_id", "speaker_id", "version", "whom") VALUES (NEW."asked_on", NEW."claim_id", NEW."due_on", NEW."id", NEW."kind", NEW."opened_at", NEW."opened_by_id", NEW."outcome", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question", NEW."replied_on", NEW."reply", NEW."settled_at", NEW."settled_by_id", NEW."speaker_id", NEW."version", NEW."whom"); RETURN NULL;',
                            hash="eaf99e36c80c68e41e6079138c51c1630b1c3f5f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7866b",
                            table="claims_inquiry",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_inquiryevent" ("asked_on", "claim_id", "due_on", "id", "kind", "opened_at", "opened_by_id", "outcome", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "replied_on", "reply", "settled_at", "settled_by_id", "speaker_id", "version", "whom") VALUES (NEW."asked_on", NEW."claim_id", NEW."due_on", NEW."id", NEW."kind", NEW."opened_at", NEW."opened_by_id", NEW."outcome", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question", NEW."replied_on", NEW."reply", NEW."settled_at", NEW."settled_by_id", NEW."speaker_id", NEW."version", NEW."whom"); RETURN NULL;',
                            hash="4930192160a2b7c835148f22b7d9efda124cd4a5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5b264",
                            table="claims_inquiry",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InquiryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.inquiry",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("open_question", "open question"),
                            ("missing_evidence", "missing evidence"),
                            ("right_of_reply", "right of reply"),
                        ]
                    ),
                ),
                ("question", models.TextField()),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.party",
                    ),
                ),
                ("whom", models.TextField(blank=True)),
                ("asked_on", models.DateField(blank=True, null=True)),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "outcome",
                    models.TextField(
                        choices=[
                            ("waiting", "waiting"),
                            ("replied", "replied"),
                            ("silent", "silent"),
                            ("no_longer_needed", "no longer needed"),
                        ],
                        default="waiting",
                    ),
                ),
                ("reply", models.TextField(blank=True)),
                ("replied_on", models.DateField(blank=True, null=True)),
                (
                    "opened_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("opened_at", models.DateTimeField(auto_now_add=True)),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="a974be97ae203bcd8765eff32e60b8d46492d0f8",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_c3ea2",
                            table="claims_inquiryevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e4b0e51fbefc523175903163254bf2278b839c72",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d42a1",
                            table="claims_inquiryevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Regrouping",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.TextField(choices=[("merge", "merge"), ("split", "split")])),
                (
                    "from_claim",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regroupings_out",
                        to="claims.claim",
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regroupings_in",
                        to="claims.claim",
                    ),
                ),
                (
                    "from_speaker",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regroupings_out",
                        to="claims.speaker",
                    ),
                ),
                (
                    "to_speaker",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regroupings_in",
                        to="claims.speaker",
                    ),
                ),
                (
                    "from_publisher",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regroupings_out",
                        to="claims.publisher",
                    ),
                ),
                (
                    "to_publisher",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regroupings_in",
                        to="claims.publisher",
                    ),
                ),
                ("moved", models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("made_target", models.BooleanField(default=False)),
                ("reason", models.TextField()),
                (
                    "done_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("done_at", models.DateTimeField()),
                (
                    "undone_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("undone_at", models.DateTimeField(null=True)),
                ("undone_reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["merge", "split"])), name="regrouping_kind_known"
                    ),
                    models.CheckConstraint(condition=models.Q(("reason__regex", "\\S")), name="regrouping_explained"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("from_claim__isnull", False),
                                ("from_publisher__isnull", True),
                                ("from_speaker__isnull", True),
                                ("to_claim__isnull", False),
                                ("to_publisher__isnull", True),
                                ("to_speaker__isnull", True),
                            ),
                            models.Q(
                                ("from_claim__isnull", True),
                                ("from_publisher__isnull", True),
                                ("from_speaker__isnull", False),
                                ("to_claim__isnull", True),
                                ("to_publisher__isnull", True),
                                ("to_speaker__isnull", False),
                            ),
                            models.Q(
                                ("from_claim__isnull", True),
                                ("from_publisher__isnull", False),
                                ("from_speaker__isnull", True),
                                ("to_claim__isnull", True),
                                ("to_publisher__isnull", False),
                                ("to_speaker__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="regrouping_of_one_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("from_claim", models.F("to_claim")), _negated=True),
                            models.Q(("from_speaker", models.F("to_speaker")), _negated=True),
                            models.Q(("from_publisher", models.F("to_publisher")), _negated=True),
                        ),
                        name="regrouping_of_two",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="regrouping_undone_who_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("undone_at", None), ("undone_reason__regex", "\\S"), _connector="OR"),
                        name="regrouping_undone_explained",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="12f58b81224b534d6712eca717a5600ef53feb68",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_49525",
                            table="claims_regrouping",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="7d09c1e8d722d41b85f6e30396f0fd9be1a962ac",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_91c0f",
                            table="claims_regrouping",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="stays_as_done",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF OLD.undone_at IS NOT NULL\n                        OR (to_jsonb(OLD) - 'undone_by_id' - 'undone_at' - 'undone_reason' - 'version')\n                        <> (to_jsonb(NEW) - 'undone_by_id' - 'undone_at' - 'undone_reason' - 'version') THEN\n                        RAISE EXCEPTION 'A merge or split is undone once, never rewritten.' USING ERRCODE = 'check_violation', CONSTRAINT = 'regrouping_stays_as_done';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="fa65ce9ad595ac6e25cff37a7f8531b5efa3a726",
                            operation="UPDATE",
                            pgid="pgtrigger_stays_as_done_5a46b",
                            table="claims_regrouping",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_regroupingevent" ("done_at", "done_by_id", "from_claim_id", "from_publisher_id", "from_speaker_id", "id", "kind", "made_target", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "to_claim_id", "to_publisher_id", "to_speaker_id", "undone_at", "undone_by_id", "undone_reason", "version") VALUES (NEW."done_at", NEW."done_by_id", NEW."from_claim_id", NEW."from_publisher_id", NEW."from_speaker_id", NEW."id", NEW."kind", NEW."made_target", NEW."moved", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."to_claim_id", NEW."to_publisher_id", NEW."to_speaker_id", NEW."undone_at", NEW."undone_by_id", NEW."undone_reason", NEW."version"); RETURN NULL;',
                            hash="f4779586256cd4c74979283bea0c5f15f53a11d4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_af7ac",
                            table="claims_regrouping",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_regroupingevent" ("done_at", "done_by_id", "from_claim_id", "from_publisher_id", "from_speaker_id", "id", "kind", "made_target", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "to_claim_id", "to_publisher_id", "to_speaker_id", "undone_at", "undone_by_id", "undone_reason", "version") VALUES (NEW."done_at", NEW."done_by_id", NEW."from_claim_id", NEW."from_publisher_id", NEW."from_speaker_id", NEW."id", NEW."kind", NEW."made_target", NEW."moved", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."to_claim_id", NEW."to_publisher_id", NEW."to_speaker_id", NEW."undone_at", NEW."undone_by_id", NEW."undone_reason", NEW."version"); RETURN NULL;',
                            hash="02dfa221a9f2646038a55da9693b5aa5b1962c16",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_313b4",
                            table="claims_regrouping",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RegroupingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.regrouping",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("kind", models.TextField(choices=[("merge", "merge"), ("split", "split")])),
                (
                    "from_claim",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "from_speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "to_speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "from_publisher",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                (
                    "to_publisher",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                ("moved", models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("made_target", models.BooleanField(default=False)),
                ("reason", models.TextField()),
                (
                    "done_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("done_at", models.DateTimeField()),
                (
                    "undone_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("undone_at", models.DateTimeField(null=True)),
                ("undone_reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="769ed4df92f9aa592237984352ea92309ce53024",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_0f0af",
                            table="claims_regroupingevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="42c5841e343123b85459cc4bd6586edcde66cbbe",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_45c18",
                            table="claims_regroupingevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="claims.claim",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="claims.source",
                    ),
                ),
                ("text", models.TextField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("text__regex", "\\S")), name="comment_text_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("claim__isnull", False), ("source", None)),
                            models.Q(("claim", None), ("source__isnull", False)),
                            _connector="OR",
                        ),
                        name="comment_on_one_record",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="950cb00f6267a44e174c0bc0fb1863b5d622e4dd",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_f2fdb",
                            table="claims_comment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="b3a2134077bdaaf0d5aa3dc205d71e571d49f708",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_b6f98",
                            table="claims_comment",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "comment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mentions", to="claims.comment"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mentions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("comment", "user"), name="mention_once")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="626c1b6ad1dda139135b84522e58127563bf0e31",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_667e7",
                            table="claims_mention",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="f7701d12c759c600a48c0743f3112f8057dd1212",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_b4d1d",
                            table="claims_mention",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimWords",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="claim_words")],
            },
        ),
        migrations.CreateModel(
            name="ClaimTerms",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="terms",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                ("said", models.TextField(blank=True)),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=["vector"], name="claim_terms")
                ],
            },
        ),
        migrations.CreateModel(
            name="SecondAssessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verification",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="second_assessments",
                        to="claims.verification",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="second_assessments",
                        to="claims.claim",
                    ),
                ),
                (
                    "assessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                ("message", models.TextField(blank=True)),
                (
                    "verdict",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ],
                        null=True,
                    ),
                ),
                ("reasoning", models.TextField(blank=True)),
                (
                    "unknowns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                ("submitted_at", models.DateTimeField(null=True)),
                ("submitted_digest", models.TextField(null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawal_reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=["assessor"],
                        name="second_assessment_of_assessor",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "verdict__in",
                                [
                                    "established",
                                    "likely",
                                    "unresolved",
                                    "unsupported",
                                    "misleading",
                                    "refuted",
                                    "not_checkable",
                                    "superseded",
                                ],
                            )
                        ),
                        name="second_assessment_verdict_known",
                    ),
                    models.UniqueConstraint(fields=("verification", "assessor"), name="second_assessment_asked_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("verification",),
                        name="second_assessment_one_standing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("assessor", models.F("asked_by")), _negated=True),
                        name="second_assessment_asked_of_somebody_else",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("submitted_at", None), ("submitted_digest", None)),
                            models.Q(
                                ("submitted_at__isnull", False),
                                ("submitted_digest__isnull", False),
                                ("verdict__isnull", False),
                                ("reasoning__regex", "\\S"),
                            ),
                            _connector="OR",
                        ),
                        name="second_assessment_submitted_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("submitted_at", None),
                            models.Q(("unknowns", []), ("verdict", "unresolved"), _negated=True),
                            _connector="OR",
                        ),
                        name="second_assessment_unresolved_names_unknowns",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True)),
                            models.Q(("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="second_assessment_withdrawn_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_at", None),
                            models.Q(("submitted_at", None), ("withdrawal_reason__regex", "\\S")),
                            _connector="OR",
                        ),
                        name="second_assessment_withdrawal_explained",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="141449eb954a83ac13a107ad76abeeec4217c2a3",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_44253",
                            table="claims_secondassessment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="55b593c5dd7681d0d189368867d3d1bfb7cf1360",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_4597e",
                            table="claims_secondassessment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="asked_in_time",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE of record;",
                            func="\n                    SELECT * INTO of FROM claims_verification WHERE id = NEW.verification_id FOR UPDATE;\n                    IF of.state IN ('signed', 'overridden') THEN\n                        RAISE EXCEPTION 'The verification is decided already.' USING ERRCODE = 'check_violation', CONSTRAINT = 'second_assessment_of_open_verification';\n                    END IF;\n                    IF EXISTS (SELECT FROM claims_verificationwriter\n                               WHERE verification_id = NEW.verification_id AND user_id = NEW.assessor_id) THEN\n                        RAISE EXCEPTION 'The assessor wrote on the verification.' USING ERRCODE = 'check_violation', CONSTRAINT = 'second_assessment_by_no_writer';\n                    END IF;\n                    NEW.claim_id = of.claim_id;\n                    RETURN NEW;\n                ",
                            hash="8828367e39d74eebb651aa665306bdc57edb5faf",
                            operation="INSERT",
                            pgid="pgtrigger_asked_in_time_3f7d6",
                            table="claims_secondassessment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="given_is_frozen",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."submitted_at" IS NOT NULL OR OLD."withdrawn_at" IS NOT NULL)',
                            func="RAISE EXCEPTION 'A second assessment that is in, or withdrawn, is frozen.' USING ERRCODE = 'check_violation', CONSTRAINT = 'second_assessment_is_frozen';",
                            hash="002cc52de8020f3fc3dc1e20e83e45b44f40a08d",
                            operation="UPDATE",
                            pgid="pgtrigger_given_is_frozen_9d475",
                            table="claims_secondassessment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="who_and_what_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."assessor_id" IS DISTINCT FROM (NEW."assessor_id") OR OLD."verification_id" IS DISTINCT FROM (NEW."verification_id") OR OLD."claim_id" IS DISTINCT FROM (NEW."claim_id") OR OLD."asked_by_id" IS DISTINCT FROM (NEW."asked_by_id") OR OLD."asked_at" IS DISTINCT FROM (NEW."asked_at"))',
                            func="RAISE EXCEPTION 'Who was asked, by whom and of what, stays.' USING ERRCODE = 'check_violation', CONSTRAINT = 'second_assessment_who_and_what_stay';",
                            hash="adc3cdc4220d5b7794b188da115005a66a480ac4",
                            operation='UPDATE OF "assessor_id", "verification_id", "claim_id", "asked_by_id", "asked_at"',
                            pgid="pgtrigger_who_and_what_stay_768d5",
                            table="claims_secondassessment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="compares",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."submitted_at" IS NOT NULL)',
                            func="\n                    PERFORM FROM claims_verification WHERE id = NEW.verification_id FOR UPDATE;\n                    INSERT INTO claims_assessmentcomparison (assessment_id)\n                    SELECT NEW.id FROM claims_verification WHERE id = NEW.verification_id AND state = 'in_review';\n                    RETURN NULL;\n                ",
                            hash="c48052620ecd8bfffb82ba231f8545d6dc30df9f",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_compares_716c6",
                            table="claims_secondassessment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_secondassessmentevent" ("asked_at", "asked_by_id", "assessor_id", "claim_id", "id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasoning", "submitted_at", "submitted_digest", "unknowns", "verdict", "verification_id", "version", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."assessor_id", NEW."claim_id", NEW."id", NEW."message", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reasoning", NEW."submitted_at", NEW."submitted_digest", NEW."unknowns", NEW."verdict", NEW."verification_id", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="9dddc6d3778ec4c85b7af7e3cda3a9e2e84ff71a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e1f5a",
                            table="claims_secondassessment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_secondassessmentevent" ("asked_at", "asked_by_id", "assessor_id", "claim_id", "id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasoning", "submitted_at", "submitted_digest", "unknowns", "verdict", "verification_id", "version", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."assessor_id", NEW."claim_id", NEW."id", NEW."message", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reasoning", NEW."submitted_at", NEW."submitted_digest", NEW."unknowns", NEW."verdict", NEW."verification_id", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="d93b2a2bd124d0ec735e80e886e415ba82c71a63",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c80ab",
                            table="claims_secondassessment",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AssessmentComparison",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "assessment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comparison",
                        to="claims.secondassessment",
                    ),
                ),
                (
                    "first_verdict",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ]
                    ),
                ),
                ("first_summary", models.TextField()),
                ("first_reasoning", models.TextField(blank=True)),
                (
                    "first_unknowns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "second_verdict",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ]
                    ),
                ),
                ("compared_at", models.DateTimeField()),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ced473a6339d13974089ebc4421cb22628d431b1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_fe728",
                            table="claims_assessmentcomparison",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="10d964ce19e4275dd08b9206218ed09c605819ff",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_195f8",
                            table="claims_assessmentcomparison",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="of_both_as_they_are",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE first record; second record;",
                            func="\n                    SELECT * INTO second FROM claims_secondassessment WHERE id = NEW.assessment_id;\n                    SELECT * INTO first FROM claims_verification WHERE id = second.verification_id;\n                    IF first.state IS DISTINCT FROM 'in_review' OR second.submitted_at IS NULL THEN\n                        RAISE EXCEPTION 'Verdicts are compared once both are in.' USING ERRCODE = 'check_violation', CONSTRAINT = 'comparison_of_both';\n                    END IF;\n                    NEW.first_verdict = first.verdict;\n                    NEW.first_summary = first.summary;\n                    NEW.first_reasoning = first.reasoning;\n                    NEW.first_unknowns = first.unknowns;\n                    NEW.second_verdict = second.verdict;\n                    NEW.compared_at = now();\n                    RETURN NEW;\n                ",
                            hash="4e348bb6b6595e0bdd141802e23abf032c99f282",
                            operation="INSERT",
                            pgid="pgtrigger_of_both_as_they_are_7047c",
                            table="claims_assessmentcomparison",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DisagreementResolution",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "comparison",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resolutions",
                        to="claims.assessmentcomparison",
                    ),
                ),
                (
                    "stands",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ]
                    ),
                ),
                ("reason", models.TextField()),
                (
                    "resolved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("resolved_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "stands__in",
                                [
                                    "established",
                                    "likely",
                                    "unresolved",
                                    "unsupported",
                                    "misleading",
                                    "refuted",
                                    "not_checkable",
                                    "superseded",
                                ],
                            )
                        ),
                        name="resolution_verdict_known",
                    ),
                    models.CheckConstraint(condition=models.Q(("reason__regex", "\\S")), name="resolution_explained"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3722d6605805f755a75724e10675361626c7dac7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_68f93",
                            table="claims_disagreementresolution",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="900b59e478d1fb4310eb4f15e3dcb20c7e2fc16b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_bde6f",
                            table="claims_disagreementresolution",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SecondAssessmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.secondassessment",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "verification",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.verification",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "assessor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                ("message", models.TextField(blank=True)),
                (
                    "verdict",
                    models.TextField(
                        choices=[
                            ("established", "established"),
                            ("likely", "likely"),
                            ("unresolved", "unresolved"),
                            ("unsupported", "unsupported"),
                            ("misleading", "misleading"),
                            ("refuted", "refuted"),
                            ("not_checkable", "not checkable"),
                            ("superseded", "superseded"),
                        ],
                        null=True,
                    ),
                ),
                ("reasoning", models.TextField(blank=True)),
                (
                    "unknowns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                ("submitted_at", models.DateTimeField(null=True)),
                ("submitted_digest", models.TextField(null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawal_reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="0172e17845bd2c3d4782b9a5c1977f3db3e54562",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_86a30",
                            table="claims_secondassessmentevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="58b2305f33cf258c3bda412991e84cbe84bd0cc4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e9b97",
                            table="claims_secondassessmentevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedShare",
            fields=[
                (
                    "publication",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="share",
                        serialize=False,
                        to="claims.publication",
                    ),
                ),
                ("review", models.TextField(blank=True)),
                ("reviewed_at", models.DateTimeField(null=True)),
                ("review_changed_at", models.DateTimeField(null=True)),
                ("review_stored_at", models.DateTimeField(null=True)),
                ("embed", models.BinaryField(default=b"")),
                ("embed_etag", models.TextField(blank=True)),
                ("drawing", models.TextField(blank=True)),
                ("card", models.BinaryField(default=b"")),
                ("is_drawn", models.BooleanField(default=False)),
                ("card_etag", models.TextField(blank=True)),
                ("card_alt", models.TextField(blank=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("review", ""), _negated=True),
                        fields=["-review_changed_at", "-publication"],
                        name="share_by_review",
                    ),
                    models.Index(condition=models.Q(("is_drawn", False)), fields=["publication"], name="share_undrawn"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("review", ""),
                                ("review_changed_at__isnull", True),
                                ("review_stored_at__isnull", True),
                                ("reviewed_at__isnull", True),
                            ),
                            models.Q(
                                models.Q(("review", ""), _negated=True),
                                ("review_changed_at__gte", models.F("reviewed_at")),
                                ("review_stored_at__isnull", False),
                                ("reviewed_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="published_share_review_dated",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedChange",
            fields=[
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="change",
                        serialize=False,
                        to="claims.edition",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="claims.publication"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "change_type",
                    models.TextField(
                        choices=[
                            ("initial", "initial"),
                            ("update", "update"),
                            ("clarification", "clarification"),
                            ("correction", "correction"),
                            ("withdrawal", "withdrawal"),
                        ]
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("glance", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ("published_at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["change_type", "-published_at", "-edition"], name="published_change_of_kind"),
                    models.Index(fields=["-published_at", "-edition"], name="published_change_newest"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Redaction",
            fields=[
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="redaction",
                        serialize=False,
                        to="claims.edition",
                    ),
                ),
                ("ordered_by", models.TextField()),
                ("reason", models.TextField()),
                ("redacted_at", models.DateTimeField()),
                ("redacted_by", models.TextField()),
                ("tombstone_sha256", models.TextField()),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ab2a88c48aabc3508d44fd27a9c3bd82aa3fdf3f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_74270",
                            table="claims_redaction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="81aa36e08ba0d2518ebc8c726131d800759609c1",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_597bb",
                            table="claims_redaction",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WebhookDelivery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "webhook",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="deliveries", to="claims.webhook"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.edition"
                    ),
                ),
                ("queued_at", models.DateTimeField()),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("answer", models.PositiveIntegerField(null=True)),
                ("error", models.TextField(blank=True)),
                ("delivered_at", models.DateTimeField(null=True)),
            ],
            options={
                "verbose_name_plural": "webhook deliveries",
                "indexes": [models.Index(fields=["webhook", "-id"], name="webhook_delivery_newest")],
                "constraints": [models.UniqueConstraint(fields=("webhook", "edition"), name="webhook_delivery_once")],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="statements", to="claims.capture"
                    ),
                ),
                ("exact", models.TextField()),
                ("prefix", models.TextField(blank=True)),
                ("suffix", models.TextField(blank=True)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("segments", models.JSONField(blank=True, default=list)),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("direct", "direct"),
                            ("indirect", "indirect"),
                            ("mixed", "mixed"),
                            ("own_voice", "own voice"),
                        ]
                    ),
                ),
                (
                    "basis",
                    models.TextField(
                        blank=True,
                        choices=[
                            ("witnessed", "witnessed"),
                            ("own_count", "own count"),
                            ("unattributed", "unattributed"),
                        ],
                        null=True,
                    ),
                ),
                ("speaker_as_worded", models.TextField(blank=True)),
                ("cue", models.TextField(blank=True)),
                ("channel", models.TextField(blank=True)),
                (
                    "cites",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cited_in",
                        to="claims.speaker",
                    ),
                ),
                ("said_on", models.DateField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                ("translation", models.TextField(blank=True)),
                (
                    "state",
                    models.TextField(
                        choices=[("suggested", "suggested"), ("accepted", "accepted"), ("rejected", "rejected")],
                        default="suggested",
                    ),
                ),
                ("rule", models.TextField(blank=True)),
                ("score", models.FloatField(blank=True, null=True)),
                ("is_corrected", models.BooleanField(default=False)),
                ("speaker_proposed", models.TextField(blank=True)),
                ("speakers_proposed", models.JSONField(blank=True, default=list)),
                ("speaker_candidates", models.JSONField(blank=True, default=list)),
                ("role_proposed", models.TextField(blank=True)),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                ("rejection_reason", models.TextField(blank=True)),
                ("is_linked", models.BooleanField(db_default=False, default=False, editable=False)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state", "-id"], name="statement_queue"),
                    models.Index(
                        condition=models.Q(("state", "suggested")), fields=["capture"], name="statement_suggested"
                    ),
                    models.Index(
                        condition=models.Q(("is_linked", False), ("state", "accepted")),
                        fields=["id"],
                        name="statement_unlinked",
                    ),
                    models.Index(
                        condition=models.Q(("said_on__isnull", False)),
                        fields=["-said_on", "-id"],
                        name="statement_by_day",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("exact__regex", "\\S")), name="statement_words_filled"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["direct", "indirect", "mixed", "own_voice"])),
                        name="statement_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["witnessed", "own_count", "unattributed"])),
                        name="statement_basis_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["suggested", "accepted", "rejected"])),
                        name="statement_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))), name="statement_span_not_empty"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "end",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("start"), "+", claims.models.statement.CharLength("exact")
                                ),
                            )
                        ),
                        name="statement_span_as_long_as_words",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("basis__isnull", False), ("kind", "own_voice")),
                            models.Q(models.Q(("kind", "own_voice"), _negated=True), ("basis", None)),
                            _connector="OR",
                        ),
                        name="statement_basis_for_own_voice",
                    ),
                    models.CheckConstraint(
                        condition=claims.models.rules.AreNames(models.F("speakers_proposed")),
                        name="statement_speakers_are_names",
                    ),
                    models.CheckConstraint(
                        condition=claims.models.rules.AreNames(models.F("speaker_candidates")),
                        name="statement_candidates_are_names",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reviewed_at__isnull", True), ("reviewed_by__isnull", True)),
                            models.Q(("reviewed_at__isnull", False), ("reviewed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="statement_review_who_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state", "suggested"), ("reviewed_at__isnull", False), _connector="OR"),
                        name="statement_decided_by_someone",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "rejected"), _negated=True),
                        fields=("capture", "start", "end"),
                        name="statement_one_per_span",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="3a47b0f35d53509b833c85cd41bbb107f6bcdbaf",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_84614",
                            table="claims_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="4f41abb41bcd3c4dcd7667157eeb277003880579",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_5e79a",
                            table="claims_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="found_by_said",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF EXISTS (\n        SELECT FROM changed n JOIN was o ON o.id = n.id\n        WHERE (n.exact, n.translation, n.state) IS DISTINCT FROM (o.exact, o.translation, o.state)\n          AND (n.state = 'accepted' OR o.state = 'accepted')\n    ) THEN\n        \n    PERFORM FROM claims_claimterms WHERE claim_id IN (SELECT p.claim_id FROM claims_position p JOIN changed n ON n.id = p.statement_id) ORDER BY claim_id FOR NO KEY UPDATE;\n    UPDATE claims_claimterms w SET said = gathered.said, vector = gathered.vector FROM (\n        SELECT c.id, told.said, setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(c.wording, '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'A') || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(left(c.context, 20000), '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'B')\n        || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(told.said, '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'D') AS vector\n        FROM claims_claim c CROSS JOIN LATERAL (\n            SELECT left(coalesce(string_agg(newest.words, E'\\n' ORDER BY newest.id DESC), ''), 20000) AS said\n            FROM (\n                SELECT p.id, concat_ws(' ', s.exact, nullif(s.translation, '')) AS words\n                FROM claims_position p JOIN claims_statement s ON s.id = p.statement_id\n                WHERE p.claim_id = c.id AND p.withdrawn_at IS NULL AND s.state = 'accepted'\n                ORDER BY p.id DESC LIMIT 30\n            ) newest\n        ) told\n        WHERE c.id IN (SELECT p.claim_id FROM claims_position p JOIN changed n ON n.id = p.statement_id)\n    ) gathered\n    WHERE w.claim_id = gathered.id AND w.said IS DISTINCT FROM gathered.said;\n    RETURN NULL;\n\n    END IF;\n    RETURN NULL;\n",
                            hash="aef00e8d54d37990f10a79a21b16d204f8f6cb8f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_found_by_said_f4cd7",
                            referencing="REFERENCING OLD TABLE AS was  NEW TABLE AS changed ",
                            table="claims_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_added",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM search_fill_statements(ARRAY(SELECT id FROM added)); RETURN NULL;",
                            hash="571cd4058d53b35d594d6ed29dd6bdcf0db1f898",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_words_added_4f270",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."exact" IS DISTINCT FROM (NEW."exact") OR OLD."translation" IS DISTINCT FROM (NEW."translation") OR OLD."speaker_as_worded" IS DISTINCT FROM (NEW."speaker_as_worded"))',
                            func="PERFORM search_fill_statements(ARRAY[NEW.id]); RETURN NULL;",
                            hash="e4cbd35a4d76f84c75d9f623d7f59debdb737aae",
                            operation='UPDATE OF "exact", "translation", "speaker_as_worded"',
                            pgid="pgtrigger_words_changed_35010",
                            table="claims_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="decided_stays_decided",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."state" IS DISTINCT FROM (NEW."state") AND (NEW."state" = \'suggested\' OR OLD."state" = \'rejected\'))',
                            func="RAISE EXCEPTION 'A decided statement is no suggestion again.' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_decided_stays_decided';",
                            hash="c5e072f5baa1191e4514f0c25a47daefe39eb179",
                            operation='UPDATE OF "state"',
                            pgid="pgtrigger_decided_stays_decided_b578f",
                            table="claims_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_in_capture",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF EXISTS (\n            WITH spans AS (\n                SELECT a.capture_id AS capture, a.\"start\" AS first, a.\"end\" - a.\"start\" AS length, a.exact AS words\n                FROM added a \n            ), blocks AS MATERIALIZED (\n                SELECT wanted.capture, wanted.block, substr(c.text, wanted.block * 32768 + 1, 65536) AS piece\n                FROM (SELECT DISTINCT capture, first / 32768 AS block FROM spans) wanted\n                JOIN claims_capture c ON c.id = wanted.capture\n            )\n            SELECT FROM spans s LEFT JOIN blocks b ON b.capture = s.capture AND b.block = s.first / 32768\n            WHERE s.words IS DISTINCT FROM CASE\n                WHEN s.length <= 32768 THEN substr(b.piece, s.first % 32768 + 1, s.length)\n                ELSE (SELECT substr(c.text, s.first + 1, s.length) FROM claims_capture c WHERE c.id = s.capture)\n            END\n        ) THEN\n            RAISE EXCEPTION 'The words are not at this place in the stored text.' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_words_in_capture';\n        END IF;\n        RETURN NULL;\n    ",
                            hash="d7f62bb8cf460b603e00a0563a0ecb4aa66af172",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_words_in_capture_0cb9e",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_stay_in_capture",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE found text;",
                            func="\n                    SELECT substr(text, NEW.start + 1, NEW.\"end\" - NEW.start) INTO found\n                    FROM claims_capture WHERE id = NEW.capture_id;\n                    IF found IS DISTINCT FROM NEW.exact THEN\n                        RAISE EXCEPTION 'The words are not at this place in the stored text.' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_words_in_capture';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="85d98af9fb374ecbf65891fba253fb4e10216e66",
                            operation='UPDATE OF "capture_id", "start", "end", "exact"',
                            pgid="pgtrigger_words_stay_in_capture_07e47",
                            table="claims_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="accepted_words_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."state" = \'accepted\' AND (OLD."exact" IS DISTINCT FROM (NEW."exact") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."capture_id" IS DISTINCT FROM (NEW."capture_id") OR OLD."segments" IS DISTINCT FROM (NEW."segments")))',
                            func="RAISE EXCEPTION 'The words of an accepted statement stay: correct it by a statement that replaces it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_accepted_words_stay';",
                            hash="11b27632f4395adc8f5abd17fc01c527f0626025",
                            operation='UPDATE OF "capture_id", "start", "end", "exact", "segments"',
                            pgid="pgtrigger_accepted_words_stay_b7fb6",
                            table="claims_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_statementevent" ("basis", "capture_id", "channel", "cites_id", "cue", "end", "exact", "id", "is_corrected", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "rejection_reason", "reviewed_at", "reviewed_by_id", "role_proposed", "rule", "said_on", "score", "segments", "speaker_as_worded", "speaker_candidates", "speaker_proposed", "speakers_proposed", "start", "state", "suffix", "translation", "version") VALUES (NEW."basis", NEW."capture_id", NEW."channel", NEW."cites_id", NEW."cue", NEW."end", NEW."exact", NEW."id", NEW."is_corrected", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix", NEW."rejection_reason", NEW."reviewed_at", NEW."reviewed_by_id", NEW."role_proposed", NEW."rule", NEW."said_on", NEW."score", NEW."segments", NEW."speaker_as_worded", NEW."speaker_candidates", NEW."speaker_proposed", NEW."speakers_proposed", NEW."start", NEW."state", NEW."suffix", NEW."translation", NEW."version"); RETURN NULL;',
                            hash="626374d52c567c444385bc0e2f91fcadd515a5d0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ec354",
                            table="claims_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."capture_id" IS DISTINCT FROM (NEW."capture_id") OR OLD."channel" IS DISTINCT FROM (NEW."channel") OR OLD."cites_id" IS DISTINCT FROM (NEW."cites_id") OR OLD."cue" IS DISTINCT FROM (NEW."cue") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."exact" IS DISTINCT FROM (NEW."exact") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_corrected" IS DISTINCT FROM (NEW."is_corrected") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."prefix" IS DISTINCT FROM (NEW."prefix") OR OLD."rejection_reason" IS DISTINCT FROM (NEW."rejection_reason") OR OLD."reviewed_at" IS DISTINCT FROM (NEW."reviewed_at") OR OLD."reviewed_by_id" IS DISTINCT FROM (NEW."reviewed_by_id") OR OLD."role_proposed" IS DISTINCT FROM (NEW."role_proposed") OR OLD."rule" IS DISTINCT FROM (NEW."rule") OR OLD."said_on" IS DISTINCT FROM (NEW."said_on") OR OLD."score" IS DISTINCT FROM (NEW."score") OR OLD."segments" IS DISTINCT FROM (NEW."segments") OR OLD."speaker_as_worded" IS DISTINCT FROM (NEW."speaker_as_worded") OR OLD."speaker_candidates" IS DISTINCT FROM (NEW."speaker_candidates") OR OLD."speaker_proposed" IS DISTINCT FROM (NEW."speaker_proposed") OR OLD."speakers_proposed" IS DISTINCT FROM (NEW."speakers_proposed") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."suffix" IS DISTINCT FROM (NEW."suffix") OR OLD."translation" IS DISTINCT FROM (NEW."translation") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "claims_statementevent" ("basis", "capture_id", "channel", "cites_id", "cue", "end", "exact", "id", "is_corrected", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "rejection_reason", "reviewed_at", "reviewed_by_id", "role_proposed", "rule", "said_on", "score", "segments", "speaker_as_worded", "speaker_candidates", "speaker_proposed", "speakers_proposed", "start", "state", "suffix", "translation", "version") VALUES (NEW."basis", NEW."capture_id", NEW."channel", NEW."cites_id", NEW."cue", NEW."end", NEW."exact", NEW."id", NEW."is_corrected", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix", NEW."rejection_reason", NEW."reviewed_at", NEW."reviewed_by_id", NEW."role_proposed", NEW."rule", NEW."said_on", NEW."score", NEW."segments", NEW."speaker_as_worded", NEW."speaker_candidates", NEW."speaker_proposed", NEW."speakers_proposed", NEW."start", NEW."state", NEW."suffix", NEW."translation", NEW."version"); RETURN NULL;',
                            hash="30e83c042fe9c48becf625dc9dbdd96436a495d8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eabae",
                            table="claims_statement",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.statement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "capture",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.capture",
                    ),
                ),
                ("exact", models.TextField()),
                ("prefix", models.TextField(blank=True)),
                ("suffix", models.TextField(blank=True)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("segments", models.JSONField(blank=True, default=list)),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("direct", "direct"),
                            ("indirect", "indirect"),
                            ("mixed", "mixed"),
                            ("own_voice", "own voice"),
                        ]
                    ),
                ),
                (
                    "basis",
                    models.TextField(
                        blank=True,
                        choices=[
                            ("witnessed", "witnessed"),
                            ("own_count", "own count"),
                            ("unattributed", "unattributed"),
                        ],
                        null=True,
                    ),
                ),
                ("speaker_as_worded", models.TextField(blank=True)),
                ("cue", models.TextField(blank=True)),
                ("channel", models.TextField(blank=True)),
                (
                    "cites",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("said_on", models.DateField(blank=True, null=True)),
                ("language", models.TextField(default="en")),
                ("translation", models.TextField(blank=True)),
                (
                    "state",
                    models.TextField(
                        choices=[("suggested", "suggested"), ("accepted", "accepted"), ("rejected", "rejected")],
                        default="suggested",
                    ),
                ),
                ("rule", models.TextField(blank=True)),
                ("score", models.FloatField(blank=True, null=True)),
                ("is_corrected", models.BooleanField(default=False)),
                ("speaker_proposed", models.TextField(blank=True)),
                ("speakers_proposed", models.JSONField(blank=True, default=list)),
                ("speaker_candidates", models.JSONField(blank=True, default=list)),
                ("role_proposed", models.TextField(blank=True)),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                ("rejection_reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="124887b8251a3eef2a16902868f40599b04e779a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_f8b24",
                            table="claims_statementevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="c7eddb168d025cd315c6a16dd8024aa365caf5c6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a2cf2",
                            table="claims_statementevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementSpeaker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bylines", to="claims.statement"
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="bylines", to="claims.speaker"
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("statement", "speaker"), name="statement_speaker_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_statementspeakerevent" ("id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "statement_id") VALUES (NEW."id", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaker_id", NEW."statement_id"); RETURN NULL;',
                            hash="2f7c7aa93d50d20d178df1e7b0d393166b651a2e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_309b6",
                            table="claims_statementspeaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_statementspeakerevent" ("id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "statement_id") VALUES (NEW."id", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaker_id", NEW."statement_id"); RETURN NULL;',
                            hash="aa731447b2758b1b7d9fa25181fe912bebe59c68",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1130d",
                            table="claims_statementspeaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_statementspeakerevent" ("id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "statement_id") VALUES (OLD."id", OLD."order", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."speaker_id", OLD."statement_id"); RETURN NULL;',
                            hash="f7021a2feaa4d29c13243ed112e84ae14c140327",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_087d1",
                            table="claims_statementspeaker",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementSpeakerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.statementspeaker",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.statement",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="b8a540c546353c52f79ce0ca9e1dd32272c9fa03",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_b65e5",
                            table="claims_statementspeakerevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="62b958588644e9bad8223fd612842a7f64f2f6f2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2bafd",
                            table="claims_statementspeakerevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="figures", to="claims.statement"
                    ),
                ),
                ("words", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                (
                    "bound",
                    models.TextField(
                        choices=[
                            ("exact", "exact"),
                            ("at_least", "at least"),
                            ("more_than", "more than"),
                            ("less_than", "less than"),
                            ("up_to", "up to"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("range", "range"),
                            ("vague", "vague"),
                        ]
                    ),
                ),
                ("low", models.BigIntegerField(blank=True, null=True)),
                ("high", models.BigIntegerField(blank=True, null=True)),
                (
                    "measure",
                    models.TextField(
                        choices=[
                            ("killed", "killed"),
                            ("wounded", "wounded"),
                            ("missing", "missing"),
                            ("displaced", "displaced"),
                            ("captured", "captured"),
                            ("arrested", "arrested"),
                            ("released", "released"),
                            ("rescued", "rescued"),
                            ("deployed", "deployed"),
                            ("destroyed", "destroyed"),
                            ("infected", "infected"),
                            ("attended", "attended"),
                            ("aboard", "aboard"),
                            ("other", "other"),
                        ]
                    ),
                ),
                ("group", models.TextField(blank=True)),
                ("side", models.TextField(blank=True)),
                ("place", models.TextField(blank=True)),
                ("period_from", models.DateField(blank=True, null=True)),
                ("as_of", models.DateField(blank=True, null=True)),
                ("increment", models.BooleanField(default=False)),
                ("hedge", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("words__regex", "\\S")), name="figure_words_filled"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "bound__in",
                                [
                                    "exact",
                                    "at_least",
                                    "more_than",
                                    "less_than",
                                    "up_to",
                                    "nearly",
                                    "about",
                                    "range",
                                    "vague",
                                ],
                            )
                        ),
                        name="figure_bound_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "measure__in",
                                [
                                    "killed",
                                    "wounded",
                                    "missing",
                                    "displaced",
                                    "captured",
                                    "arrested",
                                    "released",
                                    "rescued",
                                    "deployed",
                                    "destroyed",
                                    "infected",
                                    "attended",
                                    "aboard",
                                    "other",
                                ],
                            )
                        ),
                        name="figure_measure_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("bound__in", ["exact", "nearly", "about"]),
                                ("high", models.F("low")),
                                ("high__isnull", False),
                                ("low__isnull", False),
                            ),
                            models.Q(("bound__in", ["at_least", "more_than"]), ("high", None), ("low__isnull", False)),
                            models.Q(("bound__in", ["up_to", "less_than"]), ("high__isnull", False), ("low", None)),
                            models.Q(
                                ("bound", "range"),
                                ("high__isnull", False),
                                ("low__isnull", False),
                                ("low__lte", models.F("high")),
                            ),
                            models.Q(("bound", "vague"), ("high", None), ("low", None)),
                            _connector="OR",
                        ),
                        name="figure_low_and_high_fit_bound",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("low", None), ("low__gte", 0), _connector="OR"),
                            models.Q(("high", None), ("high__gte", 0), _connector="OR"),
                        ),
                        name="figure_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))), name="figure_span_not_empty"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_from", None),
                            ("as_of", None),
                            ("period_from__lte", models.F("as_of")),
                            _connector="OR",
                        ),
                        name="figure_period_in_order",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="words_in_capture",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF EXISTS (\n            WITH spans AS (\n                SELECT s.capture_id AS capture, a.\"start\" AS first, a.\"end\" - a.\"start\" AS length, a.words AS words\n                FROM added a LEFT JOIN claims_statement s ON s.id = a.statement_id\n            ), blocks AS MATERIALIZED (\n                SELECT wanted.capture, wanted.block, substr(c.text, wanted.block * 32768 + 1, 65536) AS piece\n                FROM (SELECT DISTINCT capture, first / 32768 AS block FROM spans) wanted\n                JOIN claims_capture c ON c.id = wanted.capture\n            )\n            SELECT FROM spans s LEFT JOIN blocks b ON b.capture = s.capture AND b.block = s.first / 32768\n            WHERE s.words IS DISTINCT FROM CASE\n                WHEN s.length <= 32768 THEN substr(b.piece, s.first % 32768 + 1, s.length)\n                ELSE (SELECT substr(c.text, s.first + 1, s.length) FROM claims_capture c WHERE c.id = s.capture)\n            END\n        ) THEN\n            RAISE EXCEPTION 'The figure is not at this place in the stored text.' USING ERRCODE = 'check_violation', CONSTRAINT = 'figure_words_in_capture';\n        END IF;\n        RETURN NULL;\n    ",
                            hash="3883987a9c21d6e4e736f1990054f803c396a0c0",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_words_in_capture_1e157",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_figure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="words_stay_in_capture",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NOT EXISTS (\n                        SELECT FROM claims_statement s JOIN claims_capture c ON c.id = s.capture_id\n                        WHERE s.id = NEW.statement_id\n                          AND substr(c.text, NEW.start + 1, NEW.\"end\" - NEW.start) = NEW.words\n                    ) THEN\n                        RAISE EXCEPTION 'The figure is not at this place in the stored text.' USING ERRCODE = 'check_violation', CONSTRAINT = 'figure_words_in_capture';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="60fb87983d349b85b4b1e13fdd14d4e8e9b16aa5",
                            operation='UPDATE OF "statement_id", "start", "end", "words"',
                            pgid="pgtrigger_words_stay_in_capture_00d3f",
                            table="claims_figure",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_figureevent" ("as_of", "bound", "end", "group", "hedge", "high", "id", "increment", "low", "measure", "period_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "side", "start", "statement_id", "version", "words") VALUES (NEW."as_of", NEW."bound", NEW."end", NEW."group", NEW."hedge", NEW."high", NEW."id", NEW."increment", NEW."low", NEW."measure", NEW."period_from", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."side", NEW."start", NEW."statement_id", NEW."version", NEW."words"); RETURN NULL;',
                            hash="4aaf366c062a7df359d5cfb51394cfdc69a6fd6f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a8f13",
                            table="claims_figure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_figureevent" ("as_of", "bound", "end", "group", "hedge", "high", "id", "increment", "low", "measure", "period_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "side", "start", "statement_id", "version", "words") VALUES (NEW."as_of", NEW."bound", NEW."end", NEW."group", NEW."hedge", NEW."high", NEW."id", NEW."increment", NEW."low", NEW."measure", NEW."period_from", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."side", NEW."start", NEW."statement_id", NEW."version", NEW."words"); RETURN NULL;',
                            hash="0f3a9abd268636bc11f29e553bd7816df3664015",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ce0c5",
                            table="claims_figure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_figureevent" ("as_of", "bound", "end", "group", "hedge", "high", "id", "increment", "low", "measure", "period_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "side", "start", "statement_id", "version", "words") VALUES (OLD."as_of", OLD."bound", OLD."end", OLD."group", OLD."hedge", OLD."high", OLD."id", OLD."increment", OLD."low", OLD."measure", OLD."period_from", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."side", OLD."start", OLD."statement_id", OLD."version", OLD."words"); RETURN NULL;',
                            hash="79a66ef6567ba32cdf5219edbb8853acb3c96d64",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_df097",
                            table="claims_figure",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FigureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.figure",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.statement",
                    ),
                ),
                ("words", models.TextField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                (
                    "bound",
                    models.TextField(
                        choices=[
                            ("exact", "exact"),
                            ("at_least", "at least"),
                            ("more_than", "more than"),
                            ("less_than", "less than"),
                            ("up_to", "up to"),
                            ("nearly", "nearly"),
                            ("about", "about"),
                            ("range", "range"),
                            ("vague", "vague"),
                        ]
                    ),
                ),
                ("low", models.BigIntegerField(blank=True, null=True)),
                ("high", models.BigIntegerField(blank=True, null=True)),
                (
                    "measure",
                    models.TextField(
                        choices=[
                            ("killed", "killed"),
                            ("wounded", "wounded"),
                            ("missing", "missing"),
                            ("displaced", "displaced"),
                            ("captured", "captured"),
                            ("arrested", "arrested"),
                            ("released", "released"),
                            ("rescued", "rescued"),
                            ("deployed", "deployed"),
                            ("destroyed", "destroyed"),
                            ("infected", "infected"),
                            ("attended", "attended"),
                            ("aboard", "aboard"),
                            ("other", "other"),
                        ]
                    ),
                ),
                ("group", models.TextField(blank=True)),
                ("side", models.TextField(blank=True)),
                ("place", models.TextField(blank=True)),
                ("period_from", models.DateField(blank=True, null=True)),
                ("as_of", models.DateField(blank=True, null=True)),
                ("increment", models.BooleanField(default=False)),
                ("hedge", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="274be668082df105262fdd51a9f3efeb6be4dbdc",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_a3096",
                            table="claims_figureevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="11c75a43ef719519146b207768aa949d3a0061c6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_60ff8",
                            table="claims_figureevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OriginLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="origin_links", to="claims.capture"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="origin_links",
                        to="claims.statement",
                    ),
                ),
                ("start", models.PositiveIntegerField(default=0)),
                ("end", models.PositiveIntegerField()),
                (
                    "to_capture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="origin_links_in",
                        to="claims.capture",
                    ),
                ),
                (
                    "to_publisher",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="origin_links_in",
                        to="claims.publisher",
                    ),
                ),
                (
                    "to_speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="origin_links_in",
                        to="claims.speaker",
                    ),
                ),
                ("kind", models.TextField(choices=[("copies", "copies"), ("credits", "credits"), ("cites", "cites")])),
                ("evidence", models.TextField(blank=True)),
                ("score", models.FloatField(blank=True, null=True)),
                ("rule", models.TextField(blank=True)),
                (
                    "state",
                    models.TextField(
                        choices=[("found", "found"), ("confirmed", "confirmed"), ("overruled", "overruled")],
                        default="found",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["copies", "credits", "cites"])), name="origin_link_kind_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["found", "confirmed", "overruled"])),
                        name="origin_link_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))), name="origin_link_passage_not_empty"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("to_capture__isnull", False), ("to_publisher", None), ("to_speaker", None)),
                            models.Q(("to_capture", None), ("to_publisher__isnull", False), ("to_speaker", None)),
                            models.Q(("to_capture", None), ("to_publisher", None), ("to_speaker__isnull", False)),
                            _connector="OR",
                        ),
                        name="origin_link_to_one_root",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_capture", None),
                            models.Q(("to_capture", models.F("capture")), _negated=True),
                            _connector="OR",
                        ),
                        name="origin_link_not_to_itself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("settled_at__isnull", True), ("settled_by__isnull", True)),
                            models.Q(("settled_at__isnull", False), ("settled_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="origin_link_settled_who_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state", "found"), ("settled_at__isnull", False), _connector="OR"),
                        name="origin_link_settled_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "found"), _negated=True), ("rule__regex", "\\S"), _connector="OR"
                        ),
                        name="origin_link_found_by_rule",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("to_capture__isnull", False), models.Q(("rule", ""), _negated=True)),
                        fields=("capture", "to_capture"),
                        name="origin_link_copy_found_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("to_publisher__isnull", False), models.Q(("rule", ""), _negated=True)),
                        fields=("capture", "to_publisher", "kind", "start", "end"),
                        name="origin_link_credit_found_once",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="dde37a45d2df2707d03694340dc9706687970599",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_8aef6",
                            table="claims_originlink",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="8f1cc1c56e8ee22902d535424a2f7a7af26c1242",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_f2a74",
                            table="claims_originlink",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_originlinkevent" ("capture_id", "end", "evidence", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "score", "settled_at", "settled_by_id", "start", "state", "statement_id", "to_capture_id", "to_publisher_id", "to_speaker_id", "version") VALUES (NEW."capture_id", NEW."end", NEW."evidence", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."rule", NEW."score", NEW."settled_at", NEW."settled_by_id", NEW."start", NEW."state", NEW."statement_id", NEW."to_capture_id", NEW."to_publisher_id", NEW."to_speaker_id", NEW."version"); RETURN NULL;',
                            hash="5b3bde382e71f7377ba1d251d23df053ade66634",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c199b",
                            table="claims_originlink",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_originlinkevent" ("capture_id", "end", "evidence", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "rule", "score", "settled_at", "settled_by_id", "start", "state", "statement_id", "to_capture_id", "to_publisher_id", "to_speaker_id", "version") VALUES (NEW."capture_id", NEW."end", NEW."evidence", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."rule", NEW."score", NEW."settled_at", NEW."settled_by_id", NEW."start", NEW."state", NEW."statement_id", NEW."to_capture_id", NEW."to_publisher_id", NEW."to_speaker_id", NEW."version"); RETURN NULL;',
                            hash="c4e3b655ee3f7834062542bde8779366bc2c67a3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_67676",
                            table="claims_originlink",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OriginLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.originlink",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "capture",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.capture",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.statement",
                    ),
                ),
                ("start", models.PositiveIntegerField(default=0)),
                ("end", models.PositiveIntegerField()),
                (
                    "to_capture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.capture",
                    ),
                ),
                (
                    "to_publisher",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.publisher",
                    ),
                ),
                (
                    "to_speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                ("kind", models.TextField(choices=[("copies", "copies"), ("credits", "credits"), ("cites", "cites")])),
                ("evidence", models.TextField(blank=True)),
                ("score", models.FloatField(blank=True, null=True)),
                ("rule", models.TextField(blank=True)),
                (
                    "state",
                    models.TextField(
                        choices=[("found", "found"), ("confirmed", "confirmed"), ("overruled", "overruled")],
                        default="found",
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="e7e38b0c439594f50030d7a6c4ed03f36041f2c0",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_d1ea8",
                            table="claims_originlinkevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0960392306243c7d8e09e7d1b1239091668a7195",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_10ebd",
                            table="claims_originlinkevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="positions", to="claims.statement"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="positions", to="claims.claim"
                    ),
                ),
                (
                    "stance",
                    models.TextField(
                        choices=[
                            ("asserts", "asserts"),
                            ("denies", "denies"),
                            ("concedes", "concedes"),
                            ("questions", "questions"),
                            ("reports", "reports"),
                            ("retracts", "retracts"),
                        ]
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="claims.speaker",
                    ),
                ),
                (
                    "figure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="claims.figure",
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawal_reason", models.TextField(blank=True)),
                (
                    "linked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("linked_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stance__in", ["asserts", "denies", "concedes", "questions", "reports", "retracts"])
                        ),
                        name="position_stance_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at__isnull", True), ("withdrawn_by__isnull", True)),
                            models.Q(("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="position_withdrawal_who_and_when",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("statement", "claim", "speaker"),
                        name="position_once",
                        nulls_distinct=False,
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="d22f7df49e9fa8abbe18dde6c633ad1ef532507b",
                            operation="DELETE",
                            pgid="pgtrigger_keeps_rows_736b1",
                            table="claims_position",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="441b3090babfe1c032c8937d80b16e82638c230c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_9cf54",
                            table="claims_position",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="found_by_linked",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    PERFORM FROM claims_claimterms WHERE claim_id IN (SELECT claim_id FROM added) ORDER BY claim_id FOR NO KEY UPDATE;\n    UPDATE claims_claimterms w SET said = gathered.said, vector = gathered.vector FROM (\n        SELECT c.id, told.said, setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(c.wording, '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'A') || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(left(c.context, 20000), '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'B')\n        || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(told.said, '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'D') AS vector\n        FROM claims_claim c CROSS JOIN LATERAL (\n            SELECT left(coalesce(string_agg(newest.words, E'\\n' ORDER BY newest.id DESC), ''), 20000) AS said\n            FROM (\n                SELECT p.id, concat_ws(' ', s.exact, nullif(s.translation, '')) AS words\n                FROM claims_position p JOIN claims_statement s ON s.id = p.statement_id\n                WHERE p.claim_id = c.id AND p.withdrawn_at IS NULL AND s.state = 'accepted'\n                ORDER BY p.id DESC LIMIT 30\n            ) newest\n        ) told\n        WHERE c.id IN (SELECT claim_id FROM added)\n    ) gathered\n    WHERE w.claim_id = gathered.id AND w.said IS DISTINCT FROM gathered.said;\n    RETURN NULL;\n",
                            hash="cca61da16e30be325aa6d83b7de1fbaf5f05ece6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_found_by_linked_9b113",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_position",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="found_by_moved",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    PERFORM FROM claims_claimterms WHERE claim_id IN (SELECT claim_id FROM changed UNION SELECT claim_id FROM was) ORDER BY claim_id FOR NO KEY UPDATE;\n    UPDATE claims_claimterms w SET said = gathered.said, vector = gathered.vector FROM (\n        SELECT c.id, told.said, setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(c.wording, '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'A') || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(left(c.context, 20000), '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'B')\n        || setweight(to_tsvector('pg_catalog.english', regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(normalize(regexp_replace(told.said, '(\\d)[,\xa0\u202f](?=\\d{3}(?!\\d))', '\\1', 'g'), NFKD)), U&'[\\0300-\\036F]', '', 'g'), '[''’‘](s\\M)?', '', 'g'), '(\\d+)', ' \\1 ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'D') AS vector\n        FROM claims_claim c CROSS JOIN LATERAL (\n            SELECT left(coalesce(string_agg(newest.words, E'\\n' ORDER BY newest.id DESC), ''), 20000) AS said\n            FROM (\n                SELECT p.id, concat_ws(' ', s.exact, nullif(s.translation, '')) AS words\n                FROM claims_position p JOIN claims_statement s ON s.id = p.statement_id\n                WHERE p.claim_id = c.id AND p.withdrawn_at IS NULL AND s.state = 'accepted'\n                ORDER BY p.id DESC LIMIT 30\n            ) newest\n        ) told\n        WHERE c.id IN (SELECT claim_id FROM changed UNION SELECT claim_id FROM was)\n    ) gathered\n    WHERE w.claim_id = gathered.id AND w.said IS DISTINCT FROM gathered.said;\n    RETURN NULL;\n",
                            hash="2af265f67fc5ee7a8d649befca1119784e33e78a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_found_by_moved_97695",
                            referencing="REFERENCING OLD TABLE AS was  NEW TABLE AS changed ",
                            table="claims_position",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="on_accepted_statement",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NOT EXISTS (SELECT FROM claims_statement WHERE id = NEW.statement_id AND state = 'accepted') THEN\n                        RAISE EXCEPTION 'Only an accepted statement takes a position.' USING ERRCODE = 'check_violation', CONSTRAINT = 'position_on_accepted_statement';\n                    END IF;\n                    IF NEW.figure_id IS NOT NULL AND NOT EXISTS (\n                        SELECT FROM claims_figure WHERE id = NEW.figure_id AND statement_id = NEW.statement_id\n                    ) THEN\n                        RAISE EXCEPTION 'The figure is of another statement.' USING ERRCODE = 'check_violation', CONSTRAINT = 'position_figure_of_statement';\n                    END IF;\n                    IF NEW.speaker_id IS NOT NULL AND NOT EXISTS (\n                        SELECT FROM claims_statementspeaker\n                        WHERE speaker_id = NEW.speaker_id AND statement_id = NEW.statement_id\n                    ) THEN\n                        RAISE EXCEPTION 'The speaker is of another statement.' USING ERRCODE = 'check_violation', CONSTRAINT = 'position_speaker_of_statement';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="3a5a01ea9c171b3a559673511236aa73a877d05d",
                            operation='INSERT OR UPDATE OF "statement_id", "figure_id", "speaker_id"',
                            pgid="pgtrigger_on_accepted_statement_f55f7",
                            table="claims_position",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="on_standing_claim",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."withdrawn_at" IS NULL)',
                            func="\n                    IF EXISTS (SELECT FROM claims_claim WHERE id = NEW.claim_id AND merged_into_id IS NOT NULL) THEN\n                        RAISE EXCEPTION 'A merged claim takes no position.' USING ERRCODE = 'check_violation', CONSTRAINT = 'position_on_standing_claim';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="3b6ab27cf0688b3534b0c161c7a449c450939afd",
                            operation='INSERT OR UPDATE OF "claim_id", "withdrawn_at"',
                            pgid="pgtrigger_on_standing_claim_3b1d5",
                            table="claims_position",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_linked",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    PERFORM FROM claims_statement WHERE id IN (OLD.statement_id, NEW.statement_id)\n                    ORDER BY id FOR NO KEY UPDATE;\n                    UPDATE claims_statement s SET is_linked = NOT s.is_linked\n                    WHERE id IN (OLD.statement_id, NEW.statement_id) AND is_linked IS DISTINCT FROM EXISTS (\n                        SELECT FROM claims_position p WHERE p.statement_id = s.id AND p.withdrawn_at IS NULL\n                    );\n                    RETURN NULL;\n                ",
                            hash="6045f4c37b569a925cbab7cbbcf34bc872269df9",
                            operation='INSERT OR UPDATE OF "statement_id", "withdrawn_at"',
                            pgid="pgtrigger_keeps_linked_b47d4",
                            table="claims_position",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_positionevent" ("claim_id", "figure_id", "id", "linked_at", "linked_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "stance", "statement_id", "version", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."claim_id", NEW."figure_id", NEW."id", NEW."linked_at", NEW."linked_by_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaker_id", NEW."stance", NEW."statement_id", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="0d805a28bd921cfe6ed6991c802a13fcc0c4c943",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5b996",
                            table="claims_position",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_positionevent" ("claim_id", "figure_id", "id", "linked_at", "linked_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id", "stance", "statement_id", "version", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."claim_id", NEW."figure_id", NEW."id", NEW."linked_at", NEW."linked_by_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaker_id", NEW."stance", NEW."statement_id", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="6fe712634684d20b367f5593b9f8c3597180f100",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_58969",
                            table="claims_position",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PositionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.position",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.statement",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "stance",
                    models.TextField(
                        choices=[
                            ("asserts", "asserts"),
                            ("denies", "denies"),
                            ("concedes", "concedes"),
                            ("questions", "questions"),
                            ("reports", "reports"),
                            ("retracts", "retracts"),
                        ]
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "figure",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.figure",
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawal_reason", models.TextField(blank=True)),
                (
                    "linked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("linked_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="a557c8a091cdc9388ff6ce39b20ac1ce88ba80f1",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_082b8",
                            table="claims_positionevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="47ab763438ff7493479e8597f3ecf071df68c7ef",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f6464",
                            table="claims_positionevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OriginPassage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="passages", to="claims.originlink"
                    ),
                ),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("to_start", models.PositiveIntegerField()),
                ("to_end", models.PositiveIntegerField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end")), ("to_start__lt", models.F("to_end"))),
                        name="origin_passage_not_empty",
                    ),
                    models.UniqueConstraint(fields=("link", "start"), name="origin_passage_once"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2ed4a8db8200ab7703641bec1c194bb23a065691",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_a50ac",
                            table="claims_originpassage",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="d8dac5c3496fa3282109e753472870813a7d58b4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_cdd8b",
                            table="claims_originpassage",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="within_its_texts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='\n                    IF EXISTS (\n                        SELECT FROM (\n                            SELECT link_id, min("start") AS first, max("end") AS last, max(to_end) AS to_last\n                            FROM added GROUP BY link_id\n                        ) a\n                        JOIN claims_originlink l ON l.id = a.link_id\n                        LEFT JOIN claims_capture c ON c.id = l.to_capture_id\n                        WHERE a.first < l."start" OR a.last > l."end" OR a.to_last > coalesce(length(c.text), 0)\n                    ) THEN\n                        RAISE EXCEPTION \'A passage lies in its link and in the text it leads to.\' USING ERRCODE = \'check_violation\', CONSTRAINT = \'origin_passage_within\';\n                    END IF;\n                    RETURN NULL;\n                ',
                            hash="9874ff08448b9e66d6caedd12f1663c099e921f9",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_within_its_texts_22134",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="claims_originpassage",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementWords",
            fields=[
                (
                    "statement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="claims.statement",
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="statement_words")],
            },
        ),
        migrations.CreateModel(
            name="Succession",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "predecessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="followed_by", to="claims.statement"
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="follows", to="claims.statement"
                    ),
                ),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("corrected", "corrected"),
                            ("split", "split"),
                            ("joined", "joined"),
                            ("undone", "undone"),
                        ]
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["corrected", "split", "joined", "undone"])),
                        name="succession_kind_known",
                    ),
                    models.UniqueConstraint(fields=("predecessor", "successor"), name="succession_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "corrected")),
                        fields=("predecessor",),
                        name="succession_corrected_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("predecessor__lt", models.F("successor"))), name="succession_by_a_later_one"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_rows",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="289d1c59a6f11f5a47c27e11ad0238e78086909e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keeps_rows_addcc",
                            table="claims_succession",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="afd67d01fbc148f98fcd660a3282b22a673162fe",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_eb636",
                            table="claims_succession",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="in_one_capture",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NOT EXISTS (\n                        SELECT FROM claims_statement p JOIN claims_statement s ON s.capture_id = p.capture_id\n                        WHERE p.id = NEW.predecessor_id AND s.id = NEW.successor_id\n                    ) THEN\n                        RAISE EXCEPTION 'A statement is followed by one of the same capture.' USING ERRCODE = 'check_violation', CONSTRAINT = 'succession_in_one_capture';\n                    END IF;\n                    IF EXISTS (\n                        SELECT FROM claims_statement WHERE id = NEW.predecessor_id AND state <> 'rejected'\n                    ) THEN\n                        RAISE EXCEPTION 'A statement that still stands is followed by none.' USING ERRCODE = 'check_violation', CONSTRAINT = 'succession_of_what_is_gone';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="716a808aa54f285effea0251e1915a7b23c06df0",
                            operation="INSERT",
                            pgid="pgtrigger_in_one_capture_4c725",
                            table="claims_succession",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SetAside",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="set_aside", to="claims.statement"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="set_aside", to="claims.claim"
                    ),
                ),
                (
                    "set_aside_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("set_aside_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("statement", "claim"), name="set_aside_once")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_setasideevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_aside_at", "set_aside_by_id", "statement_id") VALUES (NEW."claim_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."set_aside_at", NEW."set_aside_by_id", NEW."statement_id"); RETURN NULL;',
                            hash="495298c7b81239ce2e02252e07c3eb65039e4a20",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7cd59",
                            table="claims_setaside",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "claims_setasideevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_aside_at", "set_aside_by_id", "statement_id") VALUES (NEW."claim_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."set_aside_at", NEW."set_aside_by_id", NEW."statement_id"); RETURN NULL;',
                            hash="3c7ea707cf8cc747130e44a3037c4eb50039eefd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f2654",
                            table="claims_setaside",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "claims_setasideevent" ("claim_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_aside_at", "set_aside_by_id", "statement_id") VALUES (OLD."claim_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."set_aside_at", OLD."set_aside_by_id", OLD."statement_id"); RETURN NULL;',
                            hash="c9c6719365af1f62c59b56e0d7e649f6b9a52024",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_84077",
                            table="claims_setaside",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SetAsideEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="claims.setaside",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.statement",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "set_aside_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("set_aside_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="keeps_table",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
                            hash="c9874e0497eb7afd2359993fbde8675fc2161e13",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_keeps_table_4433e",
                            table="claims_setasideevent",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="72b255387cd85efc4963c1199cfd9383a078c766",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9734e",
                            table="claims_setasideevent",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="Statement",
            name="replaces",
            field=models.ManyToManyField(
                related_name="replaced_by",
                through="claims.Succession",
                through_fields=("successor", "predecessor"),
                to="claims.statement",
            ),
        ),
        migrations.AddField(
            model_name="Statement",
            name="speakers",
            field=models.ManyToManyField(
                related_name="statements", through="claims.StatementSpeaker", to="claims.speaker"
            ),
        ),
        migrations.AddField(
            model_name="Claim",
            name="harms",
            field=models.ManyToManyField(related_name="harming_claims", through="claims.Harm", to="claims.party"),
        ),
    ]
